"""Sentences that many honest people have in common: schools' templates, résumé builders' stock, agencies' frames."""

BOOTCAMPS: dict[str, tuple[str, ...]] = {
    "Lanternfish Code School": (
        "Completed a 16-week full-time immersive programme of more than 700 hours of coding, pair programming and projects.",
        "Built a full-stack recipe sharing application with React, Node.js and PostgreSQL, deployed with continuous integration.",
        "Worked in a team of four on a capstone project for a non-profit, using stand-ups, sprints and code reviews.",
        "Practised test-driven development, version control with Git and responsive design throughout the programme.",
    ),
    "Kestrel Academy": (
        "Graduate of a 24-week part-time software engineering bootcamp with a focus on Python, Django and JavaScript.",
        "Created a budget tracker with user accounts, charts and an export to CSV as the final individual project.",
        "Presented the final project to a panel of hiring partners and answered their technical questions.",
        "Solved over 150 algorithm exercises and kept a learning journal that is public on the school's site.",
    ),
    "Granary Data School": (
        "Intensive 12-week data science programme covering statistics, machine learning, SQL and storytelling with data.",
        "Predicted bicycle hire demand from weather and calendar data in a final project with scikit-learn and pandas.",
        "Cleaned, joined and visualised open data of a city in a group project and published the notebook.",
    ),
}

BUILDER = (
    "Results-driven professional with a proven track record of delivering high-quality solutions in fast-paced environments.",
    "Detail-oriented team player with excellent communication skills and a passion for continuous learning.",
    "Adept at collaborating with cross-functional teams to translate business requirements into scalable solutions.",
    "Strong problem-solving abilities combined with a commitment to clean, maintainable code.",
    "Seeking a challenging position where I can apply my skills and contribute to the growth of the organisation.",
    "Highly motivated self-starter who thrives under pressure and consistently meets tight deadlines.",
    "References available upon request.",
)

AGENCY = (
    "This profile is presented by {agency}. Contact details of the candidate are held by our office and released on request. "
    "All candidates presented by {agency} have been met by one of our consultants and have agreed to this introduction.",
    "Terms of business apply to any engagement that results from this introduction within twelve months. Rates are quoted "
    "per hour without value added tax. Please direct all questions to your account manager at {agency}.",
)
