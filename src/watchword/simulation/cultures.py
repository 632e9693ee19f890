"""Names enough for a whole company of one naming culture: common ones, as official registers write them."""

COMPANIES: dict[str, tuple[str, str]] = {
    "english": (
        "James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan "
        "Thomas Sarah Charles Karen Daniel Nancy Mary~Ann Will",
        "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Thompson White "
        "Harris O'Connor McDonald Lewis Robinson Walker-Hughes Young Li Locke Field",
    ),
    "spanish": (
        "María~José Juan~Carlos Ana Luis Carmen Carlos Lucía Jorge Elena Miguel~Ángel Rosa Pedro Laura Diego "
        "María~del~Carmen Andrés Beatriz Rubén Íñigo Sofía",
        "García~López Martínez~Ruiz Hernández~Díaz González~Peña Pérez~Muñoz Sánchez~Gil Ramírez~Ortega Torres~Vega "
        "Flores~Núñez Rivera~Castro de~la~Cruz~Ibáñez Reyes~Mora Salas~Bravo Ortiz~León Chávez~Soto Moreno~Blanco",
    ),
    "polish": (
        "Łukasz Małgorzata Paweł Agnieszka Krzysztof Ewa Grzegorz Żaneta Wojciech Joanna Michał Zofia Stanisław "
        "Dorota Rafał Kinga Sławomir Jadwiga Błażej Urszula Jan Anna",
        "Kowalski Wiśniewska Wójcik Kamiński Lewandowska Zieliński Szymańska Woźniak Dąbrowski Kozłowska Jabłoński "
        "Mazur Krawczyk Piotrowska Grabowski Pawłowska Michalski Nowak Wróbel Błaszczykowska-Zając Pająk Sęk",
    ),
    "ukrainian": (
        "Oleksandr Mariia Dmytro Anna Serhii Olha Andrii Nataliia Oleksii Olena Maksym Tetiana Ivan Yuliia Mykhailo "
        "Svitlana Mykola Iryna Pavlo Kateryna Yevhen Zhanna",
        "Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Shevchuk Koval Polishchuk Bondar Tkachuk Moroz "
        "Marchenko Lysenko Rudenko Savchenko Petrenko Kravchuk Klymenko Ponomarenko Vashchuk Yurchyshyn",
    ),
    "arabic": (
        "Mohammed Fatima Ahmed Aisha Ali Khadija Omar Maryam Hassan Zainab Khalid Layla Yusuf Salma Ibrahim Huda "
        "Abdul~Rahman Rania Karim Samira Noor~al-Huda Abdelaziz",
        "al-Masri al-Sayed Haddad Khoury al-Harbi Nasser Mansour al-Ghamdi Farouk Salem al-Qahtani Hamdan Bakri "
        "Darwish al-Zahrani Shaheen Najjar bin~Rashid Rahal Qureshi abu~Bakr el-Amrani",
    ),
    "indian": (
        "Rajesh Lakshmi Venkatasubramanian Priya Suresh Anjali Ramesh Kavita Vijay Sunita Arjun Deepa Sanjay Meena "
        "Anil Pooja Ravi Swati Sivaramakrishnan Nandini Bhuvaneshwari Om",
        "Sharma Iyer Patel Reddy Chatterjee Nair Gupta Banerjee Krishnamurthy Desai Mukherjee Rao Pillai Joshi "
        "Subramanian Verma Kulkarni Menon Agarwal Choudhury D'Souza Das",
    ),
    "nigerian": (
        "Oluwaseun Ngozi Babatunde Chiamaka Emeka Adaeze Olufemi Ifeoma Chinedu Folake Tunde Nneka Obinna Yetunde "
        "Ikechukwu Amarachi Segun Chioma Oluwafunmilayo Titilayo Ade Musa",
        "Okafor Adeyemi Nwosu Balogun Eze Adébáyọ̀ Okonkwo Ogunleye Obi Afolabi Nwachukwu Olawale Chukwu Adeleke "
        "Uzoma Oyelaran Igwe Bamidele Onyekachi Akinola Bello Danjuma",
    ),
    "chinese": (
        "Wei Fang Na Xiuying Min Jing Hua Qiang Lei Jun Yang Gang Yan Jie Juan Tao Ming Chao Xiulan Xia Haoran Zixuan",
        "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Pan Ouyang",
    ),
    "korean": (
        "Min-jun Seo-yeon Do-yun Ji-woo Ye-jun Ha-eun Si-woo Ji-min Ju-won Su-a Hyun-woo Chae-won Ji-hoon Eun-ji "
        "Seong-min Hye-jin Dong-hyun Mi-young Sang-hoon Kyung-soo In-na Jun",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Min Jeon",
    ),
    "vietnamese": (
        "Văn~Anh Thị~Hoa Minh~Đức Thu~Hà Quang~Huy Ngọc~Lan Đình~Phúc Thanh~Tâm Hữu~Nam Mai~Phương Xuân~Trường "
        "Bích~Thủy Công~Sơn Kim~Ngân Bảo~Long Thị~Thu~Hằng An Linh",
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
    ),
}  # fmt: skip
"""Given and family names of ten naming cultures; a tilde stands for a space within a name."""
