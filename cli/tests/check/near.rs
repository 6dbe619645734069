//! Languages near to each other: long texts in each, as what they are and as what they are not.

use super::language::{short, told};

const NB: &str = "Nattfergen skal gå igjen fra juni, og en billett vil koste like mye som om dagen. Byrådet vedtok \
    det på tirsdag etter et langt møte, og selskapet får en del av pengene tilbake hvis færre enn førti \
    reisende tar båten. Naboene ved kaia er fornøyde med det, men ber om at motorene blir slått av når \
    båten ligger stille om natten.";
const DA: &str = "Natfærgen skal sejle igen fra juni, og en billet vil koste lige så meget som om dagen. Byrådet vedtog \
    det i tirsdags efter et langt møde, og selskabet får en del af pengene tilbage, hvis færre end fyrre \
    rejsende tager båden. Naboerne ved kajen er glade for det, men beder om, at motorerne bliver slukket, når \
    båden ligger stille om natten.";
const SV: &str = "Nattfärjan ska gå igen från juni, och en biljett kommer att kosta lika mycket som på dagen. Staden \
    beslutade det i tisdags efter ett långt möte, och bolaget får tillbaka en del av pengarna om färre än fyrtio \
    resenärer tar båten. Grannarna vid kajen är nöjda, men ber om att motorerna stängs av när båten ligger \
    stilla på natten.";
const RU: &str = "Ночной паром снова пойдёт с июня, и билет будет стоить столько же, сколько днём. Городской совет \
    решил это во вторник после долгих споров, а компания получит часть денег обратно, если лодкой \
    воспользуются меньше сорока человек. Жители набережной довольны, но просят выключать двигатели, \
    пока это судно стоит ночью у причала, чтобы были слышны волны.";
const UK: &str = "Нічний пором знову ходитиме з червня, і квиток коштуватиме стільки ж, скільки вдень. Міська рада \
    вирішила це у вівторок після довгих суперечок, а компанія отримає частину грошей назад, якщо човном \
    скористається менше сорока людей. Мешканці набережної задоволені, але просять вимикати двигуни, \
    поки судно стоїть уночі біля причалу, щоб було чути хвилі.";
const BG: &str = "Нощният ферибот отново ще тръгне от юни и билетът ще струва толкова, колкото и през деня. Градският \
    съвет реши това във вторник след дълги спорове, а компанията ще получи част от парите обратно, ако \
    лодката бъде използвана от по-малко от четиридесет души. Хората край кея са доволни, но молят да се \
    изключват двигателите, докато корабът стои през нощта.";
const SR: &str = "Ноћни трајект поново ће ићи од јуна, а карта ће коштати исто као и дању. Градско веће је то одлучило у \
    уторак после дуге расправе, а предузеће ће добити део новца назад ако чамцем путује мање од четрдесет \
    људи. Људи који живе крај обале су задовољни, али моле да се мотори гасе док брод ноћу стоји уз пристаниште.";
const UZ: &str = "Тунги кема июндан яна қатнайди ва чипта кундузгидек нархда бўлади. Шаҳар кенгаши буни сешанба куни \
    узоқ баҳсдан кейин ҳал қилди, компания эса қирқтадан кам одам чиқса, пулнинг бир қисмини қайтариб олади. \
    Соҳил бўйида яшовчилар бундан мамнун, аммо кема тунда турганда моторни ўчиришни сўрашади.";
const KK: &str = "Түнгі паром маусымнан бастап қайта жүреді, ал билет күндізгідей тұрады. Қала кеңесі мұны сейсенбіде \
    ұзақ таластан кейін шешті, ал компания қырықтан аз адам мінсе, ақшаның бір бөлігін қайтарып алады. \
    Жағалауда тұратындар риза, бірақ кеме түнде тұрғанда қозғалтқышты өшіруді сұрайды.";
const ES: &str = "El barco nocturno volverá a navegar desde junio y el billete costará lo mismo que de día. El consejo de \
    la ciudad lo decidió el martes después de una larga sesión, y la compañía recibirá una parte del dinero si \
    viajan menos de cuarenta personas. Los vecinos del puerto están contentos con la decisión de este año, pero \
    piden que apaguen los motores mientras el barco espera de noche y los niños pequeños duermen.";
const PT: &str = "O barco noturno voltará a navegar a partir de junho e o bilhete custará o mesmo que de dia. A câmara da \
    cidade decidiu isso na terça depois de uma longa sessão, e a companhia receberá uma parte do dinheiro se \
    viajarem menos de quarenta pessoas. Os moradores do porto estão contentes com a decisão, mas pedem que os \
    motores sejam desligados enquanto a embarcação espera à noite e as crianças dormem.";
const IT: &str = "Il battello notturno tornerà a navigare da giugno e il biglietto costerà come di giorno. Il consiglio \
    della città lo ha deciso martedì dopo una lunga seduta, e la compagnia avrà una parte dei soldi se viaggiano \
    meno di quaranta persone. Gli abitanti del porto sono contenti perché non dovranno più aspettare, ma chiedono \
    di spegnere i motori mentre la barca è ferma di notte.";
const CA: &str = "El vaixell nocturn tornarà a navegar a partir del juny i el bitllet costarà el mateix que de dia. El \
    consell de la ciutat ho va decidir dimarts després d’una llarga sessió, i la companyia rebrà una part dels \
    diners si hi viatgen menys de quaranta persones. Els veïns del port n’estan contents, però demanen que \
    s’apaguin els motors mentre el vaixell espera a la nit.";
const GL: &str = "O barco nocturno volverá navegar desde xuño e o billete custará o mesmo ca de día. O concello decidiuno \
    o martes despois dunha longa sesión, e a compañía recibirá unha parte do diñeiro se viaxan menos de corenta \
    persoas. Os veciños do porto están contentos, pero piden que apaguen os motores mentres o barco agarda pola noite.";
const KU: &str = "Keştiya şevê ji hezîranê ve dîsa diçe û bilêt dê bi qasî rojê be. Meclisa bajêr roja sêşemê piştî \
    civîneke dirêj ev biryar da, û eger kêmtir ji çil kesan siwar bibin, şîrket dê beşek ji pereyan paşve bistîne. \
    Cîranên benderê kêfxweş in, lê dixwazin ku motor bên vemirandin dema ku keştî bi şev radiweste.";
const AR: &str = "تعود العبارة الليلية إلى العمل من شهر يونيو، وسيكون سعر التذكرة مثل سعر النهار. قرر مجلس المدينة ذلك يوم \
    الثلاثاء بعد جلسة طويلة، وستحصل الشركة على جزء من المال إذا سافر أقل من أربعين شخصا. سكان الميناء راضون عن \
    ذلك، لكنهم يطلبون إطفاء المحركات عندما تقف العبارة ليلا.";
const FA: &str = "قایق شبانه از ماه ژوئن دوباره راه می‌افتد و قیمت بلیت آن به اندازه روز خواهد بود. شورای شهر این را روز \
    سه‌شنبه پس از گفتگویی دراز تصویب کرد و شرکت بخشی از پول را پس می‌گیرد اگر کمتر از چهل نفر سوار شوند. \
    همسایگان بندر خشنودند، ولی می‌خواهند موتورها هنگام ایستادن قایق خاموش شود.";
const CKB: &str = "بەلەمی شەو لە مانگی حوزەیرانەوە دووبارە دەکەوێتە کار و نرخی بلیتەکە وەک ڕۆژ دەبێت. ئەنجوومەنی شار ڕۆژی \
    سێشەممە دوای کۆبوونەوەیەکی درێژ ئەم بڕیارەی دا، و کۆمپانیاکە بەشێک لە پارەکە وەردەگرێتەوە ئەگەر کەمتر لە \
    چل کەس سوار ببن. دراوسێکانی بەندەر دڵخۆشن، بەڵام داوا دەکەن بزوێنەرەکان بکوژێننەوە.";
const HANS: &str = "夜班渡轮将于六月起恢复运行，票价与白天相同，市政府会承担一部分费用。邻居们对这个决定表示满意，但要求船停泊时关闭发动机。";
const HANT: &str = "夜班渡輪將於六月起恢復運行，票價與白天相同，市政府會承擔一部分費用。鄰居們對這個決定表示滿意，但要求船停泊時關閉發動機。";

#[rustfmt::skip]
const OWN: [(&str, &str); 33] = [
    ("nb", NB),
    ("no", NB),
    ("da", DA),
    ("sv", SV),
    ("ru", RU),
    ("uk", UK),
    ("bg", BG),
    ("sr", SR),
    ("sr-Cyrl", SR),
    ("bs", SR),
    ("cnr", SR),
    ("sh", SR),
    ("uz", UZ),
    ("uz-Cyrl", UZ),
    ("kk", KK),
    ("es", ES),
    ("es-419", ES),
    ("pt", PT),
    ("pt-BR", PT),
    ("it", IT),
    ("ca", CA),
    ("gl", GL),
    ("ku", KU),
    ("kmr", KU),
    ("ar", AR),
    ("fa", FA),
    ("fa-AF", FA),
    ("ckb", CKB),
    ("zh", HANS),
    ("zh", HANT),
    ("zh-Hans", HANS),
    ("zh-TW", HANT),
    ("yue", HANT),
];

#[test]
fn long_texts_in_their_language_are_right() {
    let cards: Vec<_> = OWN.iter().map(|(lang, text)| short(lang, text, "")).collect();
    assert_eq!(told(&cards), [""; 0]);
}

#[test]
fn long_texts_in_a_near_language_are_told() {
    #[rustfmt::skip]
    let wrong = [
        ("en", NB), ("de", NB), ("fr", NB), ("nl", NB), ("kmr", NB), ("is", NB), ("da", SV),
        ("nb", SV), ("sv", NB), ("ru", UK), ("uk", RU), ("bg", RU), ("sr", RU),
        ("mk", RU), ("ru", SR), ("bg", SR), ("uk", SR), ("ru", UZ), ("kk", RU), ("ru", KK),
        ("ru", BG), ("sr", BG), ("uk", BG), ("pt", ES), ("it", ES), ("ca", ES), ("es", PT),
        ("it", PT), ("es", IT), ("pt", IT), ("es", CA), ("ku", ES), ("ku", IT), ("sq", ES),
        ("ar", CKB), ("fa", CKB), ("ur", CKB), ("zh-Hant", HANS), ("zh-TW", HANS),
        ("zh-HK", HANS), ("zh-Hans", HANT), ("zh-CN", HANT), ("ar", FA), ("fa", AR),
        ("ja", HANS), ("ko", HANS), ("sr", ES), ("sr-Latn", NB), ("ro", RU),
    ];
    let cards: Vec<_> = wrong.iter().map(|(lang, text)| short(lang, text, text)).collect();
    let found = told(&cards);
    for (at, (lang, text)) in wrong.iter().enumerate() {
        assert!(found.contains(&format!("{at} {lang} lang")), "{lang}: {text}");
    }
}
