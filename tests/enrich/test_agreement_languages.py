"""One name in two languages, or in two ways of writing a language: never somebody else, as Bill is not beside William."""

import random
from itertools import combinations

import pytest

from watchword.enrich.agreement import Agreement, agreement

#: Common names as two documents of one person write them.
WRITTEN_TWICE = {
    "Arabic": """
        Ahmed Aly = ALI AHMED; Mohammed Ali = ALY MUHAMMAD; Yasser Haddad = YASIR HADAD; Mohsen Kamel =
        MUHSIN KAMIL; Salaheddine Najjar = SALAH AL-DIN NAJAR; Saladin Rahal = SALAHUDDIN RAHAL; Nour Eddine
        Saidi = NURUDDIN SAEEDI; Ahmed As-Sayed = AHMAD EL SAYED; Hoda Shaheen = HUDA SHAHIN; Wael Khoury =
        OUAEL KHURI; Ziad Rahbani = ZIYAD AL RAHBANI; Jihad Mughniyeh = GEHAD MOGHNIYA; Boualem Khelifi =
        BUALAM KHALIFI; Hamza Qasem = HAMZEH GHASSEM; Tarek Othman = TAREQ UTHMAN; Ghada Osman = GHADAH
        UTHMAN; Rami Aly = RAMY ALI; Hany Fawzy = HANI FAUZI; Nagy Taha = NAJI TAHA; Magdy Yacoub = MAJDI
        YAQUB; Ramadan Bilal = RAMAZAN BELAL; Mounir Jaziri = MONEER GAZIRY; Layla Farouk = LEILA FARUQ;
        Laila Nassar = LAYLA NASER
    """,
    "Ukrainian-Russian": """
        Mykola Hrytsenko = GRITSENKO NIKOLAI; Serhii Hnatiuk = GNATYUK SERGEY; Oleksandr Bilous = BELOUS
        ALEKSANDR; Volodymyr Holub = GOLUB VLADIMIR; Hlib Kovalenko = GLEB KOVALENKO; Ihor Shevchuk = IGOR
        SHEVCHUK; Yevheniia Lysenko = EVGENIYA LISENKO; Viacheslav Melnyk = VYACHESLAV MELNIK; Danylo Moroz
        = DANIIL MOROZ; Matvii Bondar = MATVEY BONDAR; Kostiantyn Tkachuk = KONSTANTIN TKACHUK; Zinoviy
        Horobets = GOROBETS ZINOVII; Oleh Hordiienko = OLEG GORDIENKO; Mykyta Rudenko = NIKITA RUDENKO;
        Lidiia Chornovil = LIDIA CHERNOVOL; Halyna Kravets = GALINA KRAVETS; Antin Zayets = ANTON ZAITS;
        Artem Kysil = ARTYOM KISEL; Pylyp Orlyk = FILIPP ORLIK; Svitlana Bila = SVETLANA BELAYA; Uliana
        Hrynko = ULYANA GRINKO; Ostap Vyshnia = OSTAP VISHNYA; Stepan Havryliuk = STEPAN GAVRILYUK
    """,
    "Belarusian": """
        Aliaksandr Ivanou = ALEKSANDR IVANOV; Siarhei Kavalenka = SERGEI KOVALENKO; Mikalai Piatrou =
        NIKOLAI PETROV; Yauheni Shauchuk = EVGENII SHEVCHUK; Uladzimir Astapenka = VLADIMIR OSTAPENKO;
        Viachaslau Ramanau = VYACHESLAV ROMANOV; Dzmitry Vauchok = DMITRY VOLCHOK; Katsiaryna Maroz =
        EKATERINA MOROZ; Halina Siamionava = GALINA SEMYONOVA; Tatsiana Kazlova = TATYANA KOZLOVA; Aliaksei
        Novikau = ALEXEY NOVIKOV; Ihar Zaitsau = IGOR ZAITSEV; Maryna Arlova = MARINA ORLOVA
    """,
    "Russian": """
        Фёдор Семёнов = FEDOR SEMENOV; Fyodor Kiselyov = FEDOR KISELEV; Artyom Solovyov = ARTEM SOLOVEV;
        Alyona Shchyogoleva = ALENA SHCHEGOLEVA; Nikita Khrushchyov = NIKITA HRUSHCHEV; Ilya Yolkin = ILIA
        ELKIN; Lyubov Yakovleva = LIUBOV IAKOVLEVA; Lubov Zhukova = LYUBOV JOUKOVA; Yuri Tsvetkov = IURII
        CVETKOV; Grigoriy Eltsin = GRIGORY YELTSIN; Piotr Chekhov = PETR TCHEKHOV; Ksenia Zhdanova = XENIA
        JDANOVA; Oksana Ermakova = AKSANA YERMAKOVA; Evgenia Gavrilova = YEVGENIYA GAVRILOVA; Vasiliy
        Zaytsev = VASSILI ZAITZEFF
    """,
    "Central Asian": """
        Xurshid Toshmatov = KHURSHID TASHMATOV; Jahongir Umarov = DZHAKHONGIR UMAROV; Shaxzod Aliyev =
        SHAKHZOD ALIEV; O'tkir Qodirov = UTKIR KADIROV; Nurlan Zhumabayev = NURLAN JUMABAEV; Cavid Əliyev =
        JAVID ALIYEV; Xalid Qasımov = KHALID GASIMOV; Rəşad Hüseynov = RASHAD GUSEYNOV; Gulnara Akhmedova =
        GULNORA AHMEDOVA
    """,
    "Turkish": """
        Işık Şahin = ISIK SAHIN; Şeyma Çelik = SHEYMA CHELIK; Cem Özgür = JEM OZGUR; Recep Erdoğan = REJEP
        ERDOGAN; Ayşe Gül = AYSHE GUEL; Yiğit Dağ = YIGIT DAG; Mehmet Çağlar = MEHMET CAGLAR; Ömer Faruk =
        OMAR FAROOQ; Hüseyin Kılıç = HUESEYIN KILIC; Cengiz Kaya = GENGHIS KAYA; Yusuf Yılmaz = YOUSSEF
        YILMAZ; Halil İnalcık = KHALIL INALCIK; Selahattin Demir = SALAHADDIN DEMIR; Nurettin Yücel =
        NUREDDIN YUCEL; Bekir Coşkun = BAKIR COSKUN
    """,
    "Cantonese-Mandarin": """
        Wong Kar Wai = WANG JIAWEI; Chan Kwok Keung = CHEN GUOQIANG; Leung Chiu Wai = LIANG CHAOWEI; Cheung
        Man Yuk = ZHANG MANYU; Lau Tak Wah = LIU DEHUA; Chow Yun Fat = ZHOU RUNFA; Lam Siu Ming = LIN
        XIAOMING; Ng Yee Ling = WU YILING; Kwok Fu Shing = GUO FUCHENG; Cheng Wing Sze = ZHENG YONGSHI;
        Yeung Ho Yin = YANG HAORAN; Ho Wai Man = HE WEIWEN; Tsang Chi Wai = ZENG ZHIWEI; Ip Mei Fung = YE
        MEIFENG; Lee Ka Shing = LI JIACHENG; Hui Kwan Kit = XU GUANJIE; Chow Sing Chi = ZHOU XINGCHI; Tse
        Ting Fung = XIE TINGFENG; Choi Yat Chi = CAI YIZHI; Fung Pui Yee = FENG PEIYI; Kwan Chi Lam = GUAN
        ZHILIN; Mui Yim Fong = MEI YANFANG; Cheung Kwok Wing = ZHANG GUORONG; Lai Ming = LI MING; Law Suk Yi
        = LUO SHUYI; Tang Wing Hong = DENG YONGKANG; Poon Sau Han = PAN SHOUXIAN; Yip Tak Han = YE DEXIAN
    """,
    "Hokkien and others": """
        Tan Kah Kee = CHEN JIAGENG; Lim Boon Keng = LIN WENQING; Goh Chok Tong = WU ZUODONG; Lee Hsien Loong
        = LI XIANLONG; Ong Teng Cheong = WANG DINGCHANG; Teo Chee Hean = ZHANG ZHIXIAN; Ng Eng Hen = HUANG
        YONGHONG; Chua Mui Hoong = CAI MEIHONG; Tay Swee Hock = ZHENG RUIFU; Koh Siew Eng = XU XIUYING; Lim
        Guan Eng = LIN GUANYING; Ooi Kok Beng = HUANG GUOMING; Chia Thye Poh = XIE TAIBAO; Quek Leng Chan =
        GUO LINGCAN
    """,
    "Mandarin": """
        Chiang Ching-kuo = JIANG JINGGUO; Tsai Ing-wen = CAI YINGWEN; Hsieh Chang-ting = XIE CHANGTING; Lü
        Xiulian = LU HSIU-LIEN; Lyu Bin = LV BIN; Ou Yang Xiu = OUYANG XIU; Ko Wen-je = KE WENZHE; Ma
        Ying-jeou = MA YINGJIU; Hou Yu-ih = HOU YOUYI; Soong Chu-yu = SONG CHUYU; Zhang Xiaoming = CHANG
        HSIAO-MING; Hsu Chih-yuan = XU ZHIYUAN
    """,
    "Adopted": """
        Jason Wong = WONG KAR WAI; Kevin Zhang = ZHANG WEI; Jenny Kim = KIM JI EUN; Tony Nguyen = NGUYEN VAN
        TOAN; Vivian Chen = CHEN MEILING; Brian Lee = LEE SEUNG HOON
    """,
    "Korean": """
        Lee Seung Hyun = YI SEUNGHYEON; Park Kyung Chul = BAK GYEONGCHEOL; Choi Young Hee = CHOE YEONGHUI;
        Jung Eun Kyung = JEONG UNKYONG; Cho Myung Suk = JO MYEONGSEOK; Ryu Hyun Jin = YU HYEONJIN; Noh Moo
        Hyun = ROH MUHYEON; Lim Soo Jung = IM SUJEONG; Shin Dong Yup = SIN DONGYEOP; Kang Ji Yeon = KANG
        JIYOUN; Kim Beom Soo = KIM BUMSU; Woo Ji Hoon = U JIHUN; Kwak Jae Yong = GWAK JAEYONG; Paik Nam June
        = BAEK NAMJUN; Lee Byung Hun = YI BYEONGHEON; Yeo Jin Goo = YUH CHINGU; Yum Jung Ah = YEOM JEONGA;
        Moon Geun Young = MUN KUNYOUNG; Gong Hyo Jin = KONG HYOJIN
    """,
    "Japanese": """
        Satou Kenji = SATOH KENZI; Ohno Shinichi = ONO SINITI; Honma Tsutomu = HOMMA TUTOMU; Fujita Jun =
        HUZITA ZYUN; Yuuki Itoh = YUKI ITO; Shunsuke Chiba = SYUNSUKE TIBA; Kohei Otani = KOUHEI OHTANI; Ryu
        Kondo = RYUU KONDOU; Jiro Tsuji = ZIRO TUZI
    """,
    "Vietnamese": """
        Nguyễn Thị Minh Khai = KHAI NGUYEN; Trần Đức Lương = TRAN DUC LUONG; Nguyen Thanh Tam = TAM THANH
        NGUYEN; Ngô Thị Phương Anh = PHUONG ANH NGO; Lê Bảo Long = BAOLONG LE
    """,
    "South Indian": """
        R. Venkatesan = VENKATESAN RAMASAMY; Karthik S = KARTHIK SUBRAMANIAM; K S Narayanan = NARAYANAN
        KUMBAKONAM SRINIVASAN; Lalitha Moorthy = LALITA MURTHY; Sreenivasan Chandrasekaran = SHRINIVASAN
        CHANDRASHEKHARAN; Siva Sastry = SHIVA SHASTRI; Tamil Selvan = THAMIZH CHELVAN; Balasubramaniam
        Ganapathy = PALASUPRAMANIYAM KANAPATHI; Geetha Devi = GITA THEVI; Jayalalithaa Ramachandran =
        JAYALALITHA RAMACHANTHIRAN; Kanimozhi Durai = KANIMOLI THURAI; Meenakshi Sundaram = MINAKSHI
        SUNTHARAM; Sowmya Rao = SAUMYA RAO; Aravind Krishnan = ARVIND KRISHNA; Jnanesh Gowda = GYANESH
        GOUDA; Vinodh Nair = VINOD NAYAR
    """,
    "North Indian": """
        Harpreet Kaur = HARPRIT KAUR GILL; Harpreet Kaur = HARPREET GILL; Anand Kumar = KRISHNAMURTHY ANAND;
        Saurabh Chakraborty = SOURAV CHAKRAVARTI; Bivas Dutta = VIBHAS DATTA; Debashish Ganguly = DEVASIS
        GANGOPADHYAY; Syed Riaz = SAYYID RIYAZ; Zia Qureshi = ZIYA KURESHI; Ashok Gupta = ASHOKA GUPTA;
        Gyanendra Shah = JNANENDRA SHAH; Purnima Dey = POORNIMA DE; Vishal Agarwal = BISHAL AGRAWAL;
        Shailesh Tiwari = SAILESH TIVARI; Joydeep Roy = JAYDIP RAI; Rohit Vaidya = ROHIT BAIDYA
    """,
    "Spanish-Portuguese": """
        Ma. Teresa Hernández = MARIA TERESA HDEZ; Fco. Javier Rodríguez = FRANCISCO JAVIER RDGUEZ; Jordi
        Puig = JORGE PUIG; Josep Vila = JOSE VILA; Iñaki Etxeberria = IGNACIO ECHEVERRIA; Xavier Ximénez =
        JAVIER JIMENEZ; Luiz Sousa = LUIS SOUZA; Thiago Nascimento = TIAGO NASCIMENTO; Jorge Lopes = JORGE
        LOPEZ; Joaquim Gonçalves = JOAQUIN GONCALVES; Ana Beatriz Santos Oliveira = ANA OLIVEIRA; Xosé
        Castro = JOSE CASTRO; Mikel Arteta = MIGUEL ARTETA; Yesenia Giménez = JESENIA JIMENEZ; Wilmer
        Velásquez = WUILMER BELASQUEZ
    """,
    "Greek": """
        Dimitris Mpampis = DEMETRIOS BABIS; Γεώργιος Παπαδόπουλος = YIORGOS PAPADOPULOS; Haralambos Gkikas =
        CHARALAMPOS GIKAS; Yannis Chatzis = IOANNIS HADJIS; Evangelia Nikolaou = EVAGGELIA NICOLAOU;
        Kyriakos Mitsotakis = CYRIACOS MITZOTAKIS; Panayiotis Ntinos = PANAGIOTIS DINOS; Efthymios Lambros =
        EUTHIMIOS LAMPROS; Stavroula Vlahou = STAVROULA VLACHOS; Spiros Theodorou = SPYRIDON THEODOROU;
        Maria Katsarou = MARIA KATSAROS
    """,
    "Hebrew": """
        Chaim Cohen = HAIM KOHEN; Yitzhak Levy = ITZHAK LEVI; Yaakov Tzur = JACOB ZUR; Tzvi Ben-Ari = ZVI
        BENARI; Moshe Katz = MOSES KATZ; Shlomo Hacohen = SOLOMON COHEN; Avraham Chazan = ABRAHAM HAZAN;
        Yehoshua Mizrahi = JOSHUA MIZRACHI; Rivka Peretz = REBECCA PERES; Shmuel Zuckerman = SAMUEL
        TSUKERMAN; Menachem Bar-Lev = MENAHEM BARLEV; Yosef Shapiro = JOSEPH SHAPIRA; Dovid Weiss = DAVID
        VAYS; Eliyahu Gabay = ELI GABBAI; Yochanan Vider = JOHANAN WIEDER
    """,
    "Ethiopian": """
        Tewodros Kassahun = THEODROS KASAHUN; Yohannes Haile = JOHANNES HAYLE; Gebre Egziabher Tsegaye =
        GEBREGZIABHER SEGAYE; Mikael Ghebre = MICHAEL GEBRE; G/Michael Tadesse = GEBREMICHAEL TADESE;
        W/Mariam Kebede = WOLDEMARIAM KEBEDE; Tsehay Alemu = SEHAI ALEMU; Berhane Kidane = BIRHANE KIDAN;
        Elsabet Girma = ELIZABETH GIRMA; Yared Solomon = JARED SELEMON; Aster Mengistu = ESTHER MENGESTU
    """,
    "Persian": """
        Mohammad Reza Ghasemi = MOHAMAD REZA QASEMI; Mahdi Jafari = MEHDI DJAFARI; Zahra Rezaei = ZAHRA
        REZAI; Hossein Karami = HUSAYN KARAMY; Arash Pahlavi = ARASH PAHLEVI; Davood Rouhani = DAVUD ROHANI;
        Ehsan Khosravi = IHSAN KHUSRAWI; Fereydoun Amini = FARIDUN AMINY; Amir-Hossein Zadeh = AMIRHOSEIN
        ZADE
    """,
    "South-East Asian": """
        Somporn Wattana = SOMPHON VADHANA; Suwan Srisuk = SUVAN SRISOOK; U Thant Zin = THANT ZIN; Daw Khin
        Htay = KHIN HTAY; Soeharto Widodo = SUHARTO WIDODO; Djoko Soesilo = JOKO SUSILO; Tjipto Oetomo =
        CIPTO UTOMO; Achmad Yani = AHMAD YANI; Sokha Phan = SUKHA PAN
    """,
    "African": """
        Cheikh Diop = SHEIKH DIOP; Oumar Ouattara = UMAR WATTARA; Mamadou Diallo = MAMADU JALLOH; Ousmane
        Camara = USMAN KAMARA; Amadou Cissé = AHMADU SESAY; Olúwásẹ́gun Adéṣínà = OLUWASEGUN ADESHINA;
        Chukwuma Nwachukwu = CHUKWUMA WACHUKWU; Babatunde Ojo = TUNDE OJO; Fatoumata Touré = FATUMATA TURAY;
        Ibrahima Sow = IBRAHIM SO
    """,
    "Polish-Baltic": """
        Grazyna Wojcik = GRAŻYNA WÓJCIK; Jerzy Kowalski = GEORGE KOWALSKI; Andrius Kazlauskas = ANDRIUS
        KOZLOVSKIS; Jonas Petrauskas = JONAS PETRAUSKIENE; Rasa Kazlauskaitė = RASA KAZLAUSKAS; Janis
        Berzins = JANIS BERZINSH; Agnieszka Nowicka = AGNIESZKA NOWICKI; Wladyslaw Szulc = VLADISLAV SHULTS;
        Czeslaw Milosz = CHESLAV MILOSH; Jadwiga Zuraw = JADWIGA ZHURAV
    """,
    "South Slavic": """
        Đorđe Živković = DJORDJE ZIVKOVIC; Ljubiša Čović = LYUBISHA CHOVICH; Stjepan Hrvat = STEPAN HRVAT;
        Nikola Petrović = NIKOLA PETROVICH; Hristo Stoichkov = CHRISTO STOITCHKOV; Jovan Jovanović = YOVAN
        YOVANOVICH; Gjorgji Ivanovski = GEORGI IVANOVSKI
    """,
    "Nordic-German": """
        Bjørn Åse = BJOERN AASE; Sören Ångström = SOEREN AANGSTROEM; Jón Þórsson = JON THORSSON; Groß Jürgen
        = GROSS JUERGEN; Guðrún Jónsdóttir = GUDRUN JONSDOTTIR; Håkan Lindqvist = HAAKAN LINDKVIST; Jörg
        Mayr = JOERG MAIER; Erik Nilsson = ERIC NIELSEN
    """,
    "Armenian-Georgian": """
        Gevorg Hakobyan = KEVORK HAGOPIAN; Hovhannes Petrosyan = OVANES BEDROSIAN; Giorgi Kvirikashvili =
        GEORGE KWIRIKASHVILI; Tigran Sargsyan = DIKRAN SARKISSIAN; Levon Ter-Petrosyan = LEVON
        TERPETROSSIAN; Mkrtich Grigoryan = MGRDICH KRIKORIAN
    """,
}

#: Given and family names of further cultures, beside those of `test_agreement_fairness`; "~" joins words of one name.
FURTHER = {
    "Ukrainian": (
        "Олександр Марія Дмитро Ганна Сергій Ольга Андрій Наталія Олексій Олена Максим Тетяна Іван Юлія "
        "Михайло Світлана Микола Ірина Павло Катерина Богдан Тарас Остап Ігор Гліб",
        "Шевченко Бондаренко Коваленко Ткаченко Кравченко Олійник Шевчук Коваль Поліщук Бондар Ткачук "
        "Мороз Марченко Лисенко Руденко Савченко Петренко Гриценко Гнатюк Гончар Кравець Мельник Білоус "
        "Голуб",
    ),
    "Cantonese": (
        "Kar~Wai Chi~Ming Wing~Sze Ka~Ho Siu~Ling Kwok~Keung Mei~Fong Yuk~Lan Chun~Kit Hoi~Yan Tsz~Kin "
        "Pui~Shan Wai~Man Yee~Ting Man~Fai Lai~Kuen Chi~Kong Sau~Ying Wing~Yan Ho~Yin",
        "Wong Chan Cheung Lee Lau Leung Ho Ng Lam Chow Yip Tsang Kwok Tang Fung Cheng Yeung Tse Choi Hui",
    ),
    "Pinyin long": (
        "Jiawei Xiaoming Zhiqiang Guoqiang Meifang Yulan Junjie Haoran Zihan Yongkang Shuyi Peiyi "
        "Wenqing Xiuying Lili Jianhua Guoping Weiwen Zhiyuan Haiyan",
        "Wang Chen Zhang Li Liu Liang He Wu Lin Zhou Ye Zeng Guo Deng Feng Zheng Yang Xie Cai Xu",
    ),
    "Japanese": (
        "Kenji Shinichi Tsutomu Jun Yuki Shunsuke Kohei Ryu Jiro Taro Haruka Sakura Yui Aoi Hina Mei Rin "
        "Hiroshi Takashi Naoki",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada "
        "Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Mori",
    ),
    "Turkish": (
        "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Osman Yusuf Murat Fatma Ayşe Emine Hatice Zeynep "
        "Elif Meryem Şerife Sultan Hanife",
        "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan "
        "Çetin Kara Koç Kurt Özkan Şimşek",
    ),
    "Greek": (
        "Georgios Ioannis Konstantinos Dimitrios Nikolaos Panagiotis Vasileios Christos Athanasios "
        "Evangelos Maria Eleni Aikaterini Vasiliki Sofia Angeliki Georgia Dimitra Konstantina Paraskevi",
        "Papadopoulos Papagiannis Vlachos Angelopoulos Nikolaidis Georgiou Petridis Athanasiadis "
        "Dimitriadis Karagiannis Ioannidis Pappas Makris Samaras Konstantinidis Antoniou Economou "
        "Alexiou Christodoulou Galanis",
    ),
    "Hebrew": (
        "Moshe Yosef David Avraham Chaim Yaakov Shlomo Daniel Yitzhak Michael Sarah Rachel Esther Rivka "
        "Miriam Tamar Noa Shira Hannah Leah",
        "Cohen Levy Mizrahi Peretz Biton Dahan Avraham Friedman Malka Azoulay Katz Yosef Amar Ohayon "
        "Hadad Gabay Ben-David Adler Vaknin Klein",
    ),
    "Ethiopian": (
        "Abebe Tesfaye Haile Yohannes Girma Solomon Mulugeta Bekele Getachew Tadesse Almaz Tigist Hirut "
        "Aster Selamawit Meseret Bethlehem Zewditu Genet Kidist",
        "Kebede Alemu Tsegaye Bekele Wolde Demissie Mengistu Assefa Desta Lemma Negash Teshome Worku "
        "Abera Gebre Habte Mekonnen Tefera Ayele Zeleke",
    ),
    "Persian": (
        "Mohammad Ali Reza Hossein Mehdi Ahmad Hassan Amir Saeed Majid Fatemeh Zahra Maryam Masoumeh "
        "Sakineh Zeinab Leila Shirin Parisa Nasrin",
        "Mohammadi Hosseini Ahmadi Rezaei Karimi Moradi Heidari Jafari Ghasemi Rahimi Mousavi Ebrahimi "
        "Hashemi Sadeghi Akbari Norouzi Yousefi Amini Kazemi Bahrami",
    ),
    "Bengali": (
        "Saurabh Subhash Anirban Debashish Partha Sudipta Arnab Kaushik Prasenjit Tapan Sharmila "
        "Madhumita Rupa Moushumi Paromita Sreya Tanusree Bipasha Indrani Swapna",
        "Bose Ghosh Dutta Roy Chakraborty Mukherjee Banerjee Sen Das Ganguly Mitra Saha Sarkar Biswas "
        "Dey Kundu Basak Nandi Majumdar Bhattacharya",
    ),
}
FAMILY_FIRST = {"Cantonese", "Pinyin long", "Japanese"}


@pytest.mark.parametrize("culture", WRITTEN_TWICE)
def test_one_name_written_twice_is_never_called_different(culture: str) -> None:
    pairs = [row.strip().split(" = ") for row in " ".join(WRITTEN_TWICE[culture].split()).split(";")]
    assert [(a, b) for a, b in pairs if agreement(a, b) is Agreement.DIFFERENT] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [("Ahmed Aly", "ALI AHMED"), ("Mykola Hrytsenko", "HRYTSENKO NIKOLAI"), ("Ihor Kovalenko", "IGOR KOVALENKO"),
     ("Jordi Puig", "JORGE PUIG"), ("Moshe Katz", "MOSES KATZ"), ("Saurabh Bose", "SOURAV BASU")],
)  # fmt: skip
def test_what_is_known_as_one_name_in_two_languages_agrees_as_bill_and_william_do(a: str, b: str) -> None:
    assert agreement(a, b) is agreement("Bill Smith", "SMITH WILLIAM") is Agreement.COMPATIBLE


@pytest.mark.parametrize("culture", FURTHER)
def test_two_people_still_differ(culture: str) -> None:
    # given people of one culture who have neither given nor family name in common
    given, family = (words.split() for words in FURTHER[culture])
    chosen = random.Random(culture).sample([(a, b) for a in given for b in family], 70)
    names = [(a, b, f"{b} {a}" if culture in FAMILY_FIRST else f"{a} {b}") for a, b in chosen]
    pairs = [(x[2], y[2]) for x, y in combinations(names, 2) if x[0] != y[0] and x[1] != y[1]]
    # then whoever takes another's place is found as before
    differ = sum(agreement(a.replace("~", " "), b.replace("~", " ")) is Agreement.DIFFERENT for a, b in pairs)
    assert differ / len(pairs) >= 0.995


@pytest.mark.parametrize(
    ("a", "b"),
    [("Wong Kar Wai", "WANG XIAOMING LI"), ("Wong Kar Wai", "CHEN JIAWEI"), ("Wong Kar Wai", "WONG SIU MING"),
     ("Wang Jiawei", "WANG XIAOMING"), ("Jason Wong", "KEVIN WONG"), ("Ji-min Park", "HONG JI-MIN"),
     ("Mykola Hrytsenko", "HRYTSENKO OLEH"), ("Ahmed Aly", "ALI HASSAN"), ("Nguyen Van An", "Nguyen Van Anh"),
     ("Harpreet Kaur", "GURPREET KAUR"), ("Maria Petrov", "MARIO PETROV")],
)  # fmt: skip
def test_near_names_of_others_stay_different(a: str, b: str) -> None:
    assert agreement(a, b) is Agreement.DIFFERENT


def test_a_name_that_cannot_be_told_apart_agrees_where_the_person_said_so() -> None:
    assert agreement("Jason Wong", "WONG KAR WAI") is Agreement.UNKNOWN
    assert agreement("Jason Wong", "Wong Kar Wai", known_as=["Jason Wong"]) is Agreement.COMPATIBLE
