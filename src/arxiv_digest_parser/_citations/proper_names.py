"""Proper names that keep their capital where every word of a title has one, by kind.

A word belongs here if it is a name in nearly every title that has it, whatever the field: so neither "Green" nor
"Rice", which are words as well; where several words make the name, they are a phrase. What `ENDINGS` derives from a
name need not be listed: "Gaussians" and "Gaussian" come from "Gauss", "Kenyan" from "Kenya", "Nepali" from "Nepal". To
add a name, write it into the list of its kind. All the lists together have at most 2,000 words, so that people can
still read them; names that they lack are found in the abstract of a paper (`evidence`).
"""

from __future__ import annotations

import re
from typing import Final

_PEOPLES_AND_LANGUAGES = """
    Aboriginal Afghan Afrikaans Ainu Akan Akkadian Amazigh Amharic Anatolian Anglo Arab Aramaic Aryan Ashkenazi
    Assyrian Austronesian Aymara Aztec Babylon Balinese Baloch Bambara Bangla Bantu Basque Bedouin Bemba Berber
    Bhojpuri Bodo Brahmi Breton British Cantonese Catalan Caucasian Cebuano Celtic Chechen Cherokee Chichewa Coptic
    Cornish Cree Creole Cuneiform Cypriot Cyrillic Czech Danish Dari Devanagari Dhivehi Dravidian Dutch Dzongkha
    English Esperanto Faroese Farsi Filipino Finnish Finno Flemish French Frisian Fula Fulani Gaelic Galician German
    Greek Guarani Gurmukhi Han Hangul Hanja Hanzi Hausa Hebrew Hellenistic Hindi Hindustani Hinglish Hispanic
    Hokkien Igbo Ilocano Inca Indic Inuit Inuktitut Irish Javanese Jewish Kabyle Kanji Kannada Kazakh Khmer Khoisan
    Kikuyu Kinyarwanda Kirundi Konkani Kurdish Kurmanji Kyrgyz Lao Latin Latino Lebanese Lingala Luganda Luhya Luo
    Luxembourgish Maasai Maghrebi Maithili Malagasy Malay Malayalam Manchu Mandarin Manipuri Maori Marathi Meitei
    Mesopotamian Minangkabau Mizo Mongol Nahuatl Navajo Ndebele Neapolitan Nordic Norse Norwegian Occitan Odia
    Ojibwe Oriya Oromo Ottoman Pashto Peruvian Phoenician Pinyin Polish Portuguese Punjabi Quechua Rohingya Romani
    Romansh Sami Samoan Sanskrit Santali Saxon Scottish Sepedi Serbo Sesotho Setswana Shona Sindhi Sinhala Sinitic
    Sino Slavic Slovak Slovene Somali Sorani Sorbian Spanish Sumerian Sundanese Swahili Swedish Swiss Syriac Tagalog
    Tajik Tamazight Tamil Tatar Telugu Tetum Thai Tigrinya Tswana Tulu Turkic Turkish Turkmen Uralic Urdu Uyghur
    Uzbek Vedic Viking Welsh Wolof Xhosa Yiddish Yoruba Yucatec Zulu
"""
_COUNTRIES_AND_REGIONS = """
    Afghanistan Africa Alabama Alaska Albania Alberta Algeria Amazonia America Andean Andes Angola Antarctic
    Antarctica Arabia Arctic Argentina Arizona Arkansas Armenia Asia Assam Atlantic Australia Austria Azerbaijan
    Bahamas Bahrain Balkan Baltic Bangladesh Barbados Bavaria Belarus Belgian Belgium Belize Bengal Benin Bering
    Bhutan Bihar Bolivia Borneo Bosnia Botswana Brazil Brexit Britain Brittany Brunei Bulgaria Burkina Burma Burundi
    California Cambodia Cameroon Canada Caribbean Catalonia Caucasus Chile China Colombia Colorado Congo Connecticut
    Cornwall Crimea Croatia Cuba Cyprus Czechia Dakota Danube Delaware Denmark Dominican Earth Ecuador Egypt England
    Eritrea Estonia Ethiopia Eurasia Europe Fiji Finland Flanders Florida France Gabon Galapagos Gambia Ganges Gaza
    Georgia Germany Ghana Gibraltar Greece Greenland Guatemala Guinea Gujarat Guyana Haiti Hawaii Himalaya Holland
    Honduras Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq Ireland Israel Italy Jamaica
    Japan Jordan Kansas Karnataka Kashmir Kazakhstan Kentucky Kenya Kerala Korea Kosovo Kuwait Kyrgyzstan Lankan
    Latvia Lebanon Lesotho Liberia Libya Lithuania Louisiana Luxembourg Macau Macedonia Madagascar Maharashtra
    Malawi Malaysia Maldives Mali Malta Manitoba Maryland Massachusetts Mauritania Mauritius Mediterranean Mekong
    Mexico Michigan Minnesota Mississippi Missouri Moldova Monaco Mongolia Montana Montenegro Morocco Mozambique
    Myanmar Namibia Nebraska Nepal Netherlands Nevada Nicaragua Niger Nigeria Nile Norway Oceania Ohio Okinawa
    Oklahoma Oman Ontario Oregon Pacific Pakistan Palestine Panama Papua Paraguay Patagonia Pennsylvania Persia Peru
    Philippine Poland Polynesia Portugal Qatar Quebec Queensland Rajasthan Rhine Romania Russia Rwanda Sahara Sahel
    Sardinia Saskatchewan Saudi Scandinavia Scotland Senegal Serbia Shandong Siberia Sichuan Sicily Singapore
    Slovakia Slovenia Somalia Spain Sudan Sumatra Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
    Tasmania Tennessee Texas Thailand Thames Tibet Togo Tonga Transylvania Trinidad Tunisia Turkey Turkmenistan
    Uganda Ukraine Uruguay Utah Uzbekistan Vatican Venezuela Vermont Vietnam Virginia Wales Wisconsin Wyoming
    Xinjiang Yangtze Yellowstone Yemen Yunnan Zambia Zimbabwe
"""
_CITIES_AND_SITES = """
    Aachen Aarhus Addis Adelaide Ahmedabad Aleppo Alexandria Amsterdam Ankara Antwerp Arecibo Athens Atlanta
    Auckland Austin Baghdad Baku Baltimore Bangalore Bangkok Barcelona Basel Beijing Beirut Belfast Belgrade
    Bengaluru Berkeley Berlin Bern Bilbao Birmingham Bologna Bombay Bonn Bordeaux Boston Bratislava Brisbane
    Brookhaven Brooklyn Brussels Bucharest Budapest Buenos Busan Cairo Calcutta Caltech Cambridge Caracas Casablanca
    Changsha Chengdu Chennai Chernobyl Chicago Chongqing Cincinnati Cleveland Cologne Columbia Copenhagen Cordoba
    Dakar Dallas Dartmouth Delft Delhi Denver Detroit Dhaka Dortmund Dresden Dubai Dublin Edinburgh Eindhoven
    Fermilab Florence Frankfurt Freiburg Fudan Fukushima Gaia Geneva Genoa Ghent Glasgow Gothenburg Granada Grenoble
    Guangzhou Hamburg Hangzhou Hanoi Harvard Havana Heidelberg Helsinki Hiroshima Hollywood Honolulu Houston
    Hyderabad Istanbul Jakarta Jerusalem Johannesburg Kabul Karachi Karlsruhe Kathmandu Kharkiv Kolkata Krakow Kyiv
    Kyoto Lagos Lahore Lausanne Leeds Leiden Leipzig Leuven Lima Lisbon Liverpool Ljubljana London Lund Lyon Madrid
    Manchester Manhattan Manila Marburg Marseille Mecca Melbourne Miami Milan Milwaukee Minneapolis Minsk
    Montpellier Montreal Moscow Mumbai Munich Nagoya Nairobi Nanjing Nantes Naples Nashville Newcastle Nottingham
    Nuremberg Osaka Oslo Ottawa Oxford Paris Pavia Perth Philadelphia Pittsburgh Prague Pretoria Princeton Pune
    Pyongyang Reykjavik Rio Riyadh Rochester Rome Rotterdam Salzburg Santiago Seattle Seoul Shanghai Sheffield
    Shenzhen Sofia Stanford Stockholm Strasbourg Stuttgart Sydney Taipei Tallinn Tbilisi Tehran Tianjin Tokyo
    Toronto Toulouse Trieste Tsinghua Tunis Turin Uppsala Utrecht Valencia Vancouver Venice Vienna Vilnius Warsaw
    Washington Wellington Wuhan Yale Yokohama Zagreb Zurich
"""
_EPONYMS = """
    Abel Ackermann Adleman Alexander Alexandrov Alfven Alzheimer Anderson Andreev Anosov Apgar Apollonian Apollonius
    Arakelov Archimedean Archimedes Aristotelian Aristotle Armijo Arnold Arrhenius Artin Arzela Asperger Atiyah
    Auger Avogadro Baire Balmer Banach Bardeen Barrett Bartlett Baum Baxter Bayes Becquerel Bekenstein Bellman
    Beltrami Benford Benjamini Berezin Bergman Bernoulli Bernstein Bertini Bertrand Besov Bessel Bethe Betti
    Beurling Bezier Bezout Bhabha Bhattacharyya Bianchi Biot Birkhoff Blaschke Bloch Bogoliubov Bogomolny Bohm Bohr
    Boltzmann Bolyai Bolzano Bondi Bonferroni Boole Borcherds Borel Borsuk Bose Bott Bourbaki Bourdieu Bourgain
    Boussinesq Bragg Braille Bregman Brent Brier Brillouin Broca Brodmann Broglie Brouwer Brownian Broyden Bruhat
    Bruijn Brunn Burgers Burnside Caesar Calabi Calogero Cantor Caratheodory Carleman Carleson Carlo Carnot Cartan
    Cartesian Casimir Cauchy Cayley Cepheid Chabauty Chagas Chandrasekhar Chapman Chebotarev Chebyshev Cheeger
    Cherenkov Chern Chernoff Chevalley Cholesky Chomsky Chow Christoffel Cittert Clebsch Clifford Collatz Compton
    Confucian Conway Cooper Copernican Coriolis Coulomb Courant Cox Coxeter Cramer Crohn Cronbach Cuntz Curie
    Cushing Dantzig Darboux Darcy Darwin Debye Dedekind Dehn Delaunay Deligne Dempster Descartes Diffie Dijkstra
    Diophantine Dirac Dirichlet Donsker Doob Doppler Drinfeld Drude Durbin Dyck Dynkin Dyson Dzyaloshinskii
    Eddington Efimov Ehrenfest Ehrhart Eilenberg Einstein Eisenstein Epstein Erdos Euclid Euler Fano Faraday Farey
    Farkas Fatou Fenchel Fermat Fermi Feshbach Feynman Fibonacci Fiedler Finetti Finsler Fischer Fisher Floer
    Floquet Floyd Fock Fokker Foucault Fourier Fraunhofer Frechet Fredholm Frege Fresnel Freud Friedmann Fritz
    Frobenius Fubini Fuchs Fukaya Gabor Galerkin Galileo Galois Gamow Gauss Gegenbauer Geiger Gelfand Gershgorin
    Gibbs Gini Ginzburg Godel Godunov Gogh Goldbach Goldstone Golgi Gorenstein Gramian Granger Grassmann Grobner
    Gromov Gronwall Grothendieck Grover Gumbel Haar Habermas Hadamard Hahn Haldane Hall Halley Hamilton Hamming
    Hankel Hardy Hartree Hasse Hausdorff Hawkes Hawking Hebbian Hecke Heegaard Hegel Heisenberg Hellman Helmholtz
    Herbrand Hermite Hertz Hesse Hessenberg Heun Heusler Heyting Hicks Higgs Hilbert Hirzebruch Hitchin Hoare
    Hochschild Hodge Hodgkin Hoeffding Hofstadter Hooft Hopf Hopfield Hounsfield Householder Hove Hoyle Hubbard
    Hubble Huber Huffman Hund Huntington Hurst Hurwitz Ising Ito Iwahori Iwasawa Jaccard Jacobi Jensen Johnson Jones
    Josephson Joule Julia Kac Kahler Kakutani Kalman Kaluza Kampen Kan Kant Kantorovich Karman Karush Kazhdan Kelvin
    Kendall Kepler Kerr Keynesian Khovanov Kirchhoff Kirkwood Kitaev Kleene Klein Klitzing Kloosterman Kneser Knuth
    Kobayashi Kodaira Kohn Kolmogorov Kondo Koopman Korteweg Krein Kripke Kronecker Kruskal Krylov Kubo Kuhn
    Kullback Kuramoto Kutta Lagrange Laguerre Lambert Lanczos Landau Landauer Langevin Langlands Langmuir Laplace
    Larmor Laurent Lax Lebesgue Lefschetz Legendre Leibniz Lennard Lenstra Leontief Levenberg Levenshtein Lifshitz
    Likert Lindblad Lindeberg Lindelof Lindenstrauss Linnaean Liouville Lipschitz Lorentz Lorenz Lotka Lovasz Lucas
    Lusztig Luttinger Lyapunov Lyme Lyndon Macaulay Mach Mahalanobis Majorana Malliavin Mandelbrot Mangoldt
    Marangoni Markov Markowitz Marx Mathieu Matsubara Maxwell Mealy Meissner Mellin Mendel Mercer Merkle Mersenne
    Metropolis Mie Milnor Minkowski Mises Moivre Monte Moore Mordell Morita Morse Moser Mossbauer Mott Mumford
    Nakagami Nakajima Nambu Nash Navier Nernst Nesterov Neumann Newton Neyman Nielsen Nietzsche Nobel Noether
    Novikov Nyquist Nystrom Ohm Okounkov Onsager Oppenheimer Orlicz Ornstein Paillier Painleve Palatini Pareto
    Parkinson Pascal Pauli Peano Pearson Peccei Peclet Peierls Peltier Penrose Perron Petri Pfaffian Picard
    Pitaevskii Plancherel Planck Plato Platonic Plucker Poincare Poiseuille Poisson Polyakov Pontryagin Popper
    Prandtl Presburger Prokhorov Ptolemy Purcell Purkinje Pythagoras Pythagorean Quillen Quinn Rabi Rabin Rademacher
    Radon Raman Ramanujan Ramsey Rankine Rao Raphson Rashba Rayleigh Renyi Reynolds Rham Riccati Ricci Richardson
    Richter Rician Riemann Riesz Rips Rorschach Rosenbrock Runge Rutherford Rydberg Sachdev Sasaki Saussure Schauder
    Schmidt Schottky Schrodinger Schubert Schur Schwann Schwartz Schwarz Schwarzschild Schwinger Seebeck Segal
    Seiberg Seidel Seifert Selberg Selmer Sersic Shafarevich Shakespeare Shamir Shannon Shapley Sharpe Shimura Shor
    Siegel Sierpinski Simons Sinkhorn Sitter Skolem Skorokhod Smoluchowski Snell Sobol Sobolev Socratic Sokoban
    Solomon Spearman Stackelberg Steenrod Stein Steiner Stiefel Stieltjes Stirling Stokes Strassen Stroop Sturm
    Sylow Szemeredi Talagrand Tanaka Tarski Tate Tauberian Taylor Teichmuller Teukolsky Thompson Thomson Thouless
    Thurston Tikhonov Toda Toeplitz Tourette Tsallis Tucker Tukey Turan Turing Tutte Tychonoff Uhlenbeck Ulam Unruh
    Vandermonde Vapnik Venn Verlet Veronese Virasoro Vitali Viterbi Vlasov Vleck Volterra Voronoi Vries Vygotsky
    Waals Wald Wallis Wannier Waring Wasserman Wasserstein Weber Weibull Weierstrass Weil Weinberg Weingarten Weyl
    Whitehead Whitney Whittaker Wien Wiener Wightman Wigner Wilcoxon Wilson Wishart Witt Witten Wittgenstein Wolfe
    Wronskian Yang Yau Yoneda Yukawa Zak Zariski Zeeman Zener Zermelo Zernike Zipf Zorn Zumino
"""
_SKY_AND_LIFE = """
    Andromeda Anopheles Apollo Arabidopsis Aspergillus Bacillus Betelgeuse Caenorhabditis Candida Cassini Cassiopeia
    Centauri Cepheus Ceres Chandra Cygnus Drosophila Ebola Enceladus Eridani Escherichia Europa Fornax Ganymede
    Geminga Hayabusa Herculis Herschel Jovian Juno Jupiter Keck Kuiper Listeria Magellanic Mars Martian
    Mycobacterium Neanderthal Neptune Oort Ophiuchus Orion Pegasi Pegasus Perseus Pictoris Plasmodium Pluto Proxima
    Pseudomonas Rosetta Rubin Saccharomyces Sagittarius Salmonella Saturn Scorpius Seyfert Sirius Staphylococcus
    Streptococcus Taurus Uranus Ursa Vega Venus Virgo Voyager Xenopus Zika Zwicky
"""
_PROGRAMS_AND_MODELS = """
    Ada Adam Agda Airbnb Alexa AlphaFold Android Ansible Arduino Atari Bitcoin Bluesky Bluetooth Chatgpt Chrome
    Claude Clojure Codeforces Codex Coq Dafny Datalog Debian Deepseek Delphi Django Docker Duolingo Elasticsearch
    Emacs Ethereum Ethernet Facebook Figma Fitbit Flink Fortran Galactica Gemini Gemma Github Goodreads Gradle
    Grammarly Grok Hadoop Haskell Idris Imagen Instagram Isabelle Java Jenkins Jetson Jupyter Kafka Kaggle Keras
    Kimi Kinect Kotlin Kubernetes Lego Linkedin Linux Lisp Llama Llava Lua Mamba Mastodon Mathematica Mathlib Matlab
    Midjourney Minecraft Mistral Mixtral Modbus Mongodb Mozilla Nemotron Netflix Nintendo Numpy Ollama Overleaf Perl
    Pinterest Pokemon Postgres Postgresql Prolog Python Pytorch Quora Qwen Raspberry Reddit Redis Roblox Scala
    Scopus Simulink Siri Solana Solidity Sora Spotify Sqlite Starcraft Stata Sudoku Telegram Tensorflow Terraform
    Tetris TikTok Tinder Twitter Ubuntu Unicode Unix Verilog Vicuna Vulkan Waymo Wechat Weibo Whatsapp Whisper
    Wikidata Wikimedia Wikipedia Wiktionary Wordle Xbox Yelp Youtube Zenodo Zigbee Zotero
"""
_COMPANIES_AND_BODIES = """
    Adobe Airbus Alibaba Altera Amazon Anthropic Azure Baidu Bing Bloomberg Boeing Broadcom Cerebras Cisco Cohere
    Coursera Databricks Ericsson Garmin Google Graphcore Groq Honda Huawei Hyundai Intel Kaspersky Lenovo Mastercard
    Medicaid Medicare Mercedes Microsoft Moderna Motorola Nasdaq Nikkei Nokia Nvidia Panasonic Paypal Pentagon
    Pfizer Philips Qualcomm Rigetti Samsung Siemens Sony Starlink Tencent Tesla Toshiba Toyota Uber Unesco Unicef
    Volkswagen Volvo Walmart Wolfram Xerox Xiaomi Xilinx Yahoo Yandex
"""
_BELIEFS_AND_DATES = """
    Allah Baptist Bible Buddha Buddhism Buddhist Byzantine Catholic Christ Christianity Christmas December Easter
    February Friday Gandhi Gospel Hadith Hindu Hinduism Holocaust Islam January Jesus Judaism July Marxism Marxist
    Maya Monday Muslim Nazi November October Protestant Quran Ramadan Renaissance Saturday September Shia Sikh
    Soviet Sufi Sunday Sunni Thanksgiving Thursday Torah Trump Tuesday Victorian Wednesday Zen
"""
#: Symbols of the elements in titles, and types of supernovae; those that are words or prefixes as well are left out.
_SYMBOLS = """
    Ag Au Ba Br Ca Cd Ce Cl Cr Cs Cu Dy Eu Fe Ga Gd Ge Hf Hg Ia Ib Ic Ir Kr Li Lu Mg Mn Na Nb Nd Ni Np Pb Pd Pt Pu
    Rb Rh Ru Sb Sc Si Sm Sn Sr Tb Ti Tl Tm Xe Yb Zn Zr
"""
#: Names that only several words make. What is after a slash must follow, but is a word like any other.
_PHRASES = """
    Apple Silicon|Apple Vision Pro|Apple Watch|Arab Spring|Bay Area|Bell/inequalit|Bell/state|Bell/test|
    Big Bang|Black Sea|Burkina Faso|Cape Town|Cold War|Costa Rica|Dead Sea|El Salvador|European Union|
    Global North|Global South|Google Earth|Google Scholar|Great Britain|Great Lakes|Green/function|
    Green's/function|Gulf Stream|Hong Kong|Hugging Face|Las Vegas|Latin America|Lean/4|Lie/algebra|
    Lie/bracket|Lie/group|Lie/superalgebra|Lie/theory|Los Alamos|Los Angeles|Love/number|Magellanic Cloud|
    Middle Ages|Middle East|Milky Way|Nano Banana|New Delhi|New England|New Jersey|New Mexico|New Orleans|
    New South Wales|New York|New Zealand|Northern Ireland|Puerto Rico|Raspberry Pi|Red Sea|Rio Grande|
    San Diego|San Francisco|Sao Paulo|Semantic Scholar|Sierra Leone|Silicon Valley|Silk Road|South Pole|
    Southern Ocean|Sri Lanka|Stable Diffusion|Stack Overflow|Supreme Court|United Kingdom|United Nations|
    United States|Wall Street|White House|World Bank|World Cup|World War|Young/diagram|Young/tableau
"""
_DIRECTIONS = "North South East West Northeast Northwest Southeast Southwest"
NAMES: Final = frozenset(
    word
    for kind in (
        _PEOPLES_AND_LANGUAGES,
        _COUNTRIES_AND_REGIONS,
        _CITIES_AND_SITES,
        _EPONYMS,
        _SKY_AND_LIFE,
        _PROGRAMS_AND_MODELS,
        _COMPANIES_AND_BODIES,
        _BELIEFS_AND_DATES,
        _SYMBOLS,
    )
    for word in kind.split()
)
#: How words are derived from names: what a word ends in -> what the name may have in its place.
ENDINGS: Final = {
    "s": ("",),  # Gaussians
    "ian": ("", "e", "y", "a", "o"),  # Newton, Laplace, Sicily, Canada
    "an": ("", "e", "a", "o"),  # Tibet, Boole, Kenya, Mexico
    "ean": ("",),  # Euclid
    "ese": ("", "a"),  # Japan, China
    "i": ("", "a"),  # Nepal, Somalia
    "ic": ("",),  # Arab
}
_SHORTEST = 3  # letters of a name that a word is derived from


def _pattern(phrase: str) -> str:
    name, _, following = phrase.partition("/")
    if not following:
        return rf"{name}(?:['’]s|(?:er)?n|s)?(?![^\W_])"  # Sri Lankan, Middle Eastern, Magellanic Clouds
    return f"{name}(?= [{following[0].upper()}{following[0]}]{following[1:]})"


def _patterns() -> dict[str, re.Pattern[str]]:
    """Return what finds the phrases that begin with a word, by the word."""
    by_word: dict[str, list[str]] = {}
    for phrase in map(str.strip, " ".join(_PHRASES.split()).split("|")):
        by_word.setdefault(re.split("[ /]", phrase)[0], []).append(_pattern(phrase))
    for word in _DIRECTIONS.split():
        by_word.setdefault(word, []).append(rf"{word} (?P<region>[A-Z][a-z]+)(?![^\W_])")
    return {word: re.compile("|".join(patterns)) for word, patterns in by_word.items()}


_BY_FIRST_WORD: Final = _patterns()


def end_of_phrase(text: str, start: int, word: str) -> int | None:
    """Return where a name of several words ends.

    Args:
        text: A title.
        start: Where a word begins.
        word: The word.

    Example:
        >>> end_of_phrase("Dust of the Milky Way", 12, "Milky"), end_of_phrase("Dust of Milky Glass", 8, "Milky")
        (21, None)
    """
    pattern = _BY_FIRST_WORD.get(word)
    match = pattern and pattern.match(text, start)
    if not match or ((region := match.groupdict().get("region")) and not is_name(region)):
        return None
    return match.end()


def is_name(word: str) -> bool:
    """Return whether a word is in the lists, or derived from one that is.

    Example:
        >>> [word for word in ("Gaussian", "Kenyans", "Arabic", "Human", "Greens") if is_name(word)]
        ['Gaussian', 'Kenyans', 'Arabic']
    """
    # Of a plural, the singular may be derived.
    return word in NAMES or _is_derived(word) or (word.endswith("s") and _is_derived(word[:-1]))


def _is_derived(word: str) -> bool:
    return any(
        word[: -len(ending)] + replaced in NAMES
        for ending, replacements in ENDINGS.items()
        if word.endswith(ending) and len(word) >= _SHORTEST + len(ending)
        for replaced in replacements
    )
