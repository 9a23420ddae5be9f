"""How those speak who live on links: guest posts, affiliates' ten best, columns for everybody; read in folded text."""

from __future__ import annotations

#: One language a line, alternatives of a pattern; an honest house says one of these at times, hardly three.
PEDDLING = r"""
        as an amazon associate|amazon affiliate|affiliate links?|affiliate disclosure|write for us|guest blog\w*
        submit (?:a|your) (?:guest )?(?:post|article)|paid (?:post|link)s?|our top picks?|editor'?s choice 20\d\d
        check (?:latest )?price|see price on amazon|digital marketing agency|buy (?:instagram|youtube|tiktok) \w+
        en tant que partenaire amazon|liens? (?:d'affiliation|affilies?)|articles? invites?|ecrivez pour nous
        (?:publier|proposer) (?:un|votre) article|comparatif 20\d\d|top \d+ des
        meilleure?s? .{3,30} 20\d\d
        serrurier|voir (?:le prix|l'offre)|guide d'achat
        als amazon-partner|amazon-partner\w*|werbelinks?|partnerlinks?|zum (?:angebot|bestpreis)
        preis (?:prufen|ansehen)
        gast(?:artikel|beitrag|beitrage)|kaufberatung|kaufratgeber|testsieger|vergleichssieger|preis-leistungs-sieger
        test (?:&|und) vergleich|vergleich 20\d\d|(?:die )?\d+ besten|schlusseldienst
        como afiliado de amazon|enlaces? de afiliad\w+|articulos? (?:patrocinad|invitad)\w+|escribe para nosotros
        comparativa 20\d\d|(?:los|las) \d+ mejores|guia de compra|ver (?:precio|oferta)|cerrajer\w+|comprar seguidores
        in qualita di affiliato amazon|link di affiliazione|articol\w+ sponsorizzat\w+|scrivi per noi|i \d+ migliori
        guida all'acquisto|vedi (?:prezzo|offerta)|comprare follower
        gastblogs?|gast(?:artikel|bijdrage|post)\w*|artikel plaatsen|linkbuilding|slotenmaker|koopgids
        (?:de )?\d+ (?:beste|leukste|leuke)(?: \w+)?|beste \w+ (?:van )?20\d\d|vijf tips|online magazine
        bekijk (?:prijs|aanbieding)|airfryer\w*|cbd-olie|zakelijke lening
        artykul\w* (?:goscinn|sponsorowan|partnersk)\w*|publikacj\w+ artykul\w+|ranking 20\d\d|program partnerski
        link\w* (?:partnerski|afiliacyjn)\w*|sprawdz cene|najleps\w+ .{3,30} 20\d\d
        como associado da amazon|links? de afiliad\w+|artigos? (?:patrocinad|convidad)\w+|escreva para nos
        (?:os|as) \d+ melhores|guia de compras?|ver (?:preco|oferta)|comprar seguidores
        annonslank\w*|reklamlank\w*|affiliatelank\w*|gastinlagg|bast i test|(?:de )?\d+ basta
        affiliatelinks?|reklamelinks?|gaesteindlaeg|gjesteinnlegg|bedst i test|best i test|(?:de )?\d+ bedste
        mainoslink\w+|vieraskyna|pr clan\w+|affiliate odkaz\w*|srovnani 20\d\d|nejlepsi .{3,30} 20\d\d
        pr cikk\w*|vendegposzt\w*|partnerlink\w*|legjobb .{3,30} 20\d\d|advertorial\w*|articol\w* sponsorizat\w*
"""
#: What trades that move into abandoned names call themselves where words stand without spaces.
UNSPACED = (
    *(
        "足球直播",
        "赛事直播",
        "体育直播",
        "在线观看",
        "免费观看",
        "高清影视",
        "电竞",
        "电子竞技",
        "捕鱼达人",
        "真人视讯",
    ),
    *(
        "官网登录",
        "登录入口",
        "爱体育",
        "星空体育",
        "开云体育",
        "亚博",
        "แทงบอล",
        "เว็บตรง",
        "ดูบอลสด",
        "ดูหนังออนไลน์",
        "หวยออนไลน์",
    ),
    *("스포츠중계", "무료보기", "누누티비", "온라인바둑이", "入金不要", "競馬予想", "كازينو", "مراهنات", "القمار"),
    *("彩票", "双色球", "大乐透", "快三", "开奖", "彩金", "博彩", "赌场", "娱乐城", "百家乐", "老虎机", "体育投注"),
    *("注册送", "走势图", "真人荷官", "投注", "棋牌", "六合彩", "时时彩", "澳门", "威尼斯人", "バカラ", "スロット"),
    *("オンラインカジノ", "パチンコ", "出会い系", "カードローン", "สล็อต", "คาสิโน", "บาคาร่า", "หวย", "พนัน", "แทงบอล"),
    *("เครดิตฟรี", "카지노", "바카라", "토토", "슬롯", "먹튀", "성인용품", "性爱", "成人视频", "约炮", "伟哥", "贷款"),
)
#: What players, patients and debtors are lured with.
BAITS = r"""
        first deposit|premier depot|(?:erste|ersten|ersteinzahlung) ?(?:einzahlung)?bonus|erste einzahlung
        primer deposito
        primo deposito|eerste storting|pierwsz\w+ (?:depozyt\w*|wplat\w*)|primeiro deposito|forsta insattning\w*
        forste (?:indbetaling|innskudd)|prvni vklad|elso befizetes\w*|prima depunere|ensitalletus\w*
        (?:best|top)(?: \d+)? (?:online )?(?:betting|casino|gambling) (?:sites?|apps?)|mejores (?:casas de )?apuestas
        beste[nr]? (?:online )?(?:sportwetten|wettanbieter|wett-?apps?|goksites?)[\w-]*|meilleurs (?:bookmakers?
        sites de paris)
        migliori (?:bookmakers?|siti (?:di )?scommesse)|najlepsi bukmacherzy|melhores casas de apostas
        basta (?:bettingsidor|spelbolag)
        welcome bonus|no deposit bonus|free ?spins?|neukundenbonus|willkommensbonus|freispiele|bonus de bienvenue
        tours gratuits|bono de bienvenida|tiradas gratis|giros gratis|bonus di benvenuto|giri gratis|welkomstbonus
        gratis spins?|bonus powitalny|darmowe spiny|bonus de boas-vindas|rodadas gratis|bonus za registraci|volne spiny
        volnych spinu|valkomstbonus|velkomstbonus|tervetuliaisbonus|ilmaiskierro\w+|udvozlo bonusz|ingyenes porgetes\w*
        bonus de bun venit|rotiri gratuite|deneme bonusu|\d{2,3} ?% (?:\w+ )?bonus|no wagering|zonder cruks
        ohne (?:oasis|lugas)
        non?t? (?:on )?gamstop|utan spelpaus|uden rofus|uitbetaling binnen|auszahlung in|fast payouts?
        (?:best|top \d+) (?:online )?casino'?s?|beste online casino'?s|meilleurs? casinos?|mejores casinos
        migliori casino
        melhores (?:casinos|cassinos)|najlepsze kasyna|nejlepsi (?:online )?casin\w+
        (?:buy|acheter|comprar|comprare|kaufen|kopen|kupic) (?:\w+ )?(?:viagra|cialis|kamagra|xanax|tramadol|ozempic)
        sans ordonnance|ohne rezept|rezeptfrei\w*|senza ricetta|zonder recept|bez recepty|sem receita|sin receta
        uden recept
        utan recept|without (?:a )?prescription|no prescription|generi\w+ \d+ ?mg|\d+ ?mg (?:generi\w+|tab\w*|pil\w*)
        ohne schufa|trotz schufa|sans justificatif|bez bik|con asnef|zonder bkr|cattivi pagatori|bad credit ok
        guaranteed (?:returns?|profits?)|\d+ ?€ al giorno|quantum ai|immediate edge|claim (?:the|your) airdrop|100x
"""
#: How guests' articles are asked for.
POSTS = r"""
        write for us|guest (?:posts?|blog\w*|articles?)|sponsored (?:posts?|articles?)|submit (?:a )?(?:guest )?post
        paid links?
        ecrivez pour nous|articles? (?:invites?|sponsorises?)|schreiben sie fur uns|gast(?:artikel|beitrag|beitrage)
        gesponserte (?:artikel|beitrage)|escribe para nosotros|articulos? (?:invitados?|patrocinados?)|scrivi per noi
        articol\w (?:ospit\w|sponsorizzat\w)|schrijf voor ons|gast(?:blog|post|bijdrage)\w*|artikel plaatsen
        napisz dla nas
        artykul\w* (?:goscinn|sponsorowan)\w*|escreva para nos|artigos? (?:convidad|patrocinad)\w+|skriv for oss
        skriv til os
        gastinlagg|gaesteindlaeg|gjesteinnlegg|vieraskyna|pr clan\w+|vendegposzt\w*|advertorial\w*
        articol\w* sponsorizat\w*
"""
