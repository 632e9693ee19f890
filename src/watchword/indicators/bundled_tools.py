"""Remote-control programs that come with an operating system: having one installed says nothing."""

#: Products as the knowledge tables name them; Windows, macOS and Linux desktops install them for everybody.
BUNDLED = (
    "Apple Screen Sharing",
    "Krfb",
    "Microsoft Quick Assist",
    "Vino",
    "Windows Remote Assistance",
)
