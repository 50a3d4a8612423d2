import { fold } from './tokens'

/**
 * What tells languages apart, with rules or without: only so is a reply in none of the installed locales left alone.
 * Own lists, made for letters to customers. By primary language: frequent words (a word in several lists tells less),
 * behind the bar the first five letters of longer words that change at their end.
 */
const data: Readonly<Record<string, string>> = {
  en: `the of to and a in is it you that was for on are with as i be at one have this from or had by but what we can out other were all there when your how our us my me if will would could should do does did don't doesn't didn't can't won't isn't i'm i'll i've we're we'll we've you're you'll you've it's that's an not no yes so then them these those more any has been who which their its about into than only just also get please thanks thank sorry hope know need want see here now still again after before because while where why may might make made back new first last next well good today tomorrow hi hello dear regards best let help self every each
    | order refun deliv accou reply parce packa happy custo check payme invoi messa setti would could shoul pleas thank tomor follo recei send suppo repla retur`,
  de: `der die das und ist nicht sie ich wir ihr ihre ihren ihrem ihrer ihnen uns unser unsere unserem unseren mit für auf ein eine einen einem einer den dem des zu von haben hat habe hatte wird werden wurde können kann bitte danke vielen dank hallo guten tag sehr geehrte geehrter freundliche freundlichen grüße grüßen gruß liebe lieber dass auch noch bei nach aus wenn oder aber leider gerne nur schon mehr wie im am zum zur vom beim als sich sind war es er du dir dich dein deine mir mich man so bis über unter vor durch um an in heute morgen damit sobald jetzt hier wieder falls anbei ab keine kein diese dieser dieses ihn doch etwas alles
    | beste liefe rechn erstat kunde konto antwo zahlu paket sendu nachr termi fehle probl mögli verst freun melde infor entsc rückm überp diese innerh werkt nächs`,
  nl: `de het een en is niet u uw wij we ik je jij jouw jullie met voor op van dat die zijn heeft hebben heb had hebt wordt worden kunnen kunt kan zal zullen graag bedankt dank hallo beste geachte groet groeten vriendelijke ook nog bij naar als maar helaas meer hoe om te uit over wat deze dit goedemorgen goedendag alvast er dan door of aan in ons onze geen wel zo al ben bent was waren moet moeten mij me mijn hem haar hun ze zij toch even vandaag morgen binnen via tot onder na zodat zodra omdat want hier daar nu weer waar welke iets alles veel deel per bestelling twee net nou kon gaan kom laat help stuur eerste word deur tussen elke langs staan vind geld nadat dan kijk begin gesprek onder self mag
    | beste klant reken betal lever pakke terug retou berich afspr aanvr vraag wacht probl excus recht hebbe kunne worde nieuw mogel infor onze werkd vriend beves contr gestu verzo ontva`,
  af: `die en is nie van het ek jy u ons vir met op te wat dit sal kan jou julle ’n 'n n baie dankie hallo goeie dag beste geagte groete vriendelike maar ook as om aan by uit nog meer hoe waar hierdie daardie asseblief jammer wees word moet moenie my hy sy hulle haar hom was in tot na oor so dan nou net weer al alles iets geen een twee vandag môre more gister sodat sodra omdat want hier daar dat of kon sou gaan kom maak laat sien weet help stuur gestuur ontvang gekry binne per via indien graag wil deur teen onder voor self u s'n nuwe eerste vanoggend vanmiddag vanaand voor tussen albei terwyl egter asook wanneer hoeveel gereed beskikbaar kry neem gee bring begin bly staan vind kyk elke sulke langs nadat voordat dadelik spoedig geld hoekom
    | beste klant reken betal aflew pakki terug retoe boods afspr aansi vraag wagwo probl versk vriend moont hierd asseb inlig gestu ontva dadel besig bevest dankb waarde lewer nuwe`,
  fr: `le la les des du de un une et est pas vous nous je il elle ils votre vos notre nos mon ma mes avec pour sur dans par que qui ce cet cette ces avons avez ai a ont sont sera serez était été être merci bonjour madame monsieur cordialement cher chère mais plus aussi comme si au aux ne très bien veuillez salutations bonsoir salut d'un d'une c'est j'ai n'est qu'il l'article s'il en y se me on leur sans sous entre dès afin où ou donc car peut pouvez peux pouvons puis fait faire tout tous toute encore déjà avant après lors suite jour jours demain aujourd'hui ici votre afin
    | comma livra rembo factu répon clien compt colis paiem messa probl servi trava dispo atten confi souha retou envoy récep dessu excus délai comme dorén numér produ adres adresse cordi`,
  es: `el la los las de del un una y es no usted ustedes nosotros su sus nuestro nuestra nuestros con para por que en se lo le les ha han hemos está están será gracias hola estimado estimada saludos cordial cordiales pero más también como si al muy buenos buenas días tardes adjunto favor señor señora ya o me mi te tu nos he hay fue ser son era sido puede puedes pueden podemos puedo cuando donde qué cuál cómo esta este esto estos estas ese esa eso sin sobre entre hasta desde hoy mañana aquí ahora así todo toda todos nada algo cada mismo después antes quedamos lamento siento lamentamos sentimos tiene tienes tenemos
    | pedid envío factu respu clien cuent paque pagos mensa probl servi traba dispo confi reemb devol direc recib entreg solic ayuda moles dispe quedo tambi nuest númer produ artíc hábil llega`,
  it: `il lo la gli le di del della dei delle dello un una uno e è non lei noi suo sua suoi nostro nostra con per che in si ha ho abbiamo hanno sono sarà siamo grazie ciao salve gentile cordiali saluti distinti ma più anche come se al alla alle ai allo molto buongiorno buonasera allegato signor signora prego da dal dalla nel nella nei sul sulla ci vi mi ti lo ne o questo questa questi può puoi possiamo posso essere stato stata fare fatto quando dove cosa tutto tutti ancora già prima dopo oggi domani qui ora così entro presso tra fra senza sua vostro vostra ordine dell'ordine l'ordine
    | ordin sped spedi fattu rispo clien conto pacco pagam messa probl servi dispo atten rimbo conse indir ricev scusi reso richi aiuta volta giorn lavor artic numer nostr possi dispi`,
  pt: `o a os as do da dos das um uma e é não você vocês nós seu sua seus suas nosso nossa com para por que em no na nos nas se foi temos está estão será obrigado obrigada olá prezado prezada atenciosamente cumprimentos mas mais também como ao à aos muito bom dia boa tarde anexo senhor senhora abraço de ou já me meu minha te ele ela são ser sido pode pode podemos posso quando onde qual este esta isso isto esse essa sem sobre entre até desde hoje amanhã aqui agora assim tudo nada cada mesmo depois antes lamento lamentamos tem tenho estamos fazer feito pelo pela conosco connosco
    | pedid envio fatur respo clien conta encom pagam mensa probl servi traba dispo reemb devol direç receb entre solic ajuda útei confi númer produ nosso possí desculpa descu agrad segui prime informaç`,
  pl: `i w na nie jest się z do że to jak dla od po o ale czy pan pani pana panią państwa państwu nasz nasza nasze mamy został została zostało będzie proszę prosimy dziękuję dziękujemy dzień dobry szanowna szanowny witam pozdrawiam pozdrowienia serdecznie oraz który która które już tylko bardzo przez może jeśli a za ze we przy pod są był była było być co tak nam nas mnie mi ci go jej ich tym tego tej ten ta te ma mogę możemy żeby aby gdy kiedy gdzie lub więc także jeszcze teraz dziś dzisiaj jutro przepraszam przepraszamy roboczych dni
    | zamów przes wiado płatn zwrot konto faktu klien odpow probl dosta paczk sprawd wysła otrzy potwi pozos przep dzięk prosz uprze numer termi adres możli nasze państ robocz wysył towar`,
  cs: `a v na je se že není za od do z ze s so co jak ale nebo vás vám váš vaše vaši náš naše jsme jste jsou jsem byl byla bylo bude budeme děkuji děkujeme dobrý den vážený vážená pozdravem přeji prosím také už jen velmi při pokud můžete být by který která které ahoj i k ke o po pro si to tak tento tato toto této tu tam mi mě nám nás mu jí ho jeho její jejich ještě teď dnes zítra dnů kde kdy proč protože aby když než nebo ani až před mezi přes omlouváme omlouvám mohu můžeme máte máme budete bychom byste
    | objed zásil zpráv platb vráce účet faktu zákaz odpov probl doruč balík zkont odesl obdrž potvr děkuj omlou prosí uprav čísl termí adres možné naše prací žádos vašeho`,
  sk: `a v na je sa že nie za od do z zo s so čo ako ale alebo vás vám váš vaša vaše náš naša naše sme ste sú som bol bola bolo bude budeme ďakujem ďakujeme dobrý deň vážený vážená pozdravom prajem prosím tiež už len veľmi pri ak môžete byť by ktorý ktorá ktoré ahoj aj i k ku o po pre si to tak tento táto toto tejto tu tam mi mňa nám nás mu jej ho jeho ich ešte teraz dnes zajtra dní kde kedy prečo pretože aby keď než ani až pred medzi cez ospravedlňujeme môžem môžeme máte máme budete by sme
    | objed zásie správ platb vráte účet faktú zákaz odpov probl doruč balík skont odosl obdrž potvr ďakuj ospra prosí uprav čísl termí adres možné naše praco žiado`,
  sl: `in v na je se da ni za od do z s kaj kako ali vas vam vaš vaša vaše vašo vašega vašemu naš naša naše naši smo ste so sem bo bom bomo boste bi hvala pozdravljeni spoštovani spoštovana lep pozdrav lepo dober dan živjo prosim prosimo tudi že samo zelo pri če lahko nismo nisem biti ki pa še po iz ker kar kot kjer ko te ta to tega tem teh naj vse več mi jih ga jo mu ji nam nas sta danes jutri včeraj dni dneh kdaj zakaj zato torej tako tukaj zdaj takoj pred med čez brez oziroma glede žal oprostite opravičujemo opravičujem prejeli poslali imate imamo lahko lepo bil bila bilo bili vaju vama
    | naroč sporo račun plači vraču vračil pošil pošlj dosta paket odgov težav stran prejm prejel zahva hvale spošt pozdr preve potrd delov najbo uredi uredili stori denar kupni številk števi izdel omogo vraši vpraš obves pomag prosi poslal priza`,
  hr: `i u na je se da nije za od do s sa što kako ali li vas vam vaš vaša vaše vašu vašeg naš naša naše smo ste su sam će ćemo ćete ću bit biti bi hvala poštovani poštovana lijep lijepo pozdrav dobar dan bok molim molimo srdačan srdačno također već samo vrlo kod ako možete možemo nismo nisam koji koja koje koju iz o po pri te ili a ne to ovo ovaj ova ovu tog toga ovom tome mi me ih ga joj mu nam nas još danas sutra jučer dana tijekom tjedna tjedan kada gdje zašto zbog zato jer dok prije poslije nakon između prema žao ispričavamo ispričavam zaprimili dobili poslali imate imamo uvijek sljedeći sljedeća svi sve ukoliko odmah opet tko netko nešto budete bismo biste bili bila bilo oprostite gospođo gospodine
    | narud isporu račun plaća povra povrat pošil pošlj dosta paket odgov probl rješa rješe riješ zahtj obavi obavij kupac korisn poštov pozdr provj potvr radni vrije mjese mjest cijen vrijed djelo djela uvjet točno točna tvrtk vlast sljed slijed ispri zapri narudžb trgov ured kontak uspje vidje vidjet htjel željel smjet umjes ovdje nigdje svjet razumij razumje primij primje promij promje pogre`,
  sr: `i u na je se da nije za od do s sa što šta kako ali li vas vam vaš vaša vaše vašu vašeg naš naša naše smo ste su sam će ćemo ćete ću biti bi hvala poštovani poštovana lep lepo pozdrav dobar dan zdravo molim molimo srdačan takođe već samo veoma vrlo kod ako možete možemo nismo nisam koji koja koje koju iz o po pri te ili a ne to ovo ovaj ova ovu tog toga ovom tome mi me ih ga joj mu nam nas još danas sutra juče dana tokom nedelje nedelja kada gde zašto zbog zato jer dok pre posle nakon između prema žao izvinjavamo izvinjavam izvinite primili dobili poslali imate imamo uvek sledeći sledeća sledeće svi sve ukoliko odmah opet ko neko nešto budete bismo biste bili bila bilo gospođo gospodine
      и у на је се да није за од до с са што шта како али ли вас вам ваш ваша ваше вашу вашег наш наша наше смо сте су сам ће ћемо ћете ћу бити би хвала поштовани поштована леп лепо поздрав добар дан здраво молим молимо срдачан такође већ само веома врло код ако можете можемо нисмо нисам који која које коју из о по при те или а не то ово овај ова ову тог тога овом томе ми ме их га јој му нам нас још данас сутра јуче дана током недеље када где зашто због зато јер док пре после након између према жао извињавамо примили добили послали имате имамо увек следећи све одмах опет ко нешто будете бисмо бисте били била било
    | poruč porud ispor račun plaća povra pošil pošal dosta paket odgov probl rešav rešen rešil rešit zahte obave kupac koris poštov pozdr prove potvr radni vreme mesec mesta mesto cena vredn delov uslov tačno tačna preduz sledeć izvin primil porudž prodav konta uspel videl videt hteli želel umest ovde nigde razum prime primet grešk nedelj isprav
      поруџ поруч испор рачун плаћа повра пошиљ доста пакет одгов пробл решав решен захте обаве купац корис пошто поздр прове потвр радни време месец места цена услов тачно следе извињ конта грешк`,
  ru: `и в во не на я что с со по к ко у за из от до о об вы вас вам вами ваш ваша ваше вашего вашу мы нас нам наш наша наше это этот эта этого как для но или если уже только так был была было были будет будем можно спасибо здравствуйте уважаемый уважаемая пожалуйста добрый день привет уважением бы же ли ещё еще мне меня мой моя он она они его её их то тот та те все всё при чтобы потому когда где почему здесь сейчас сегодня завтра вчера после перед через без под над между который которая которое очень также тоже да нет может можете могу можем нужно надо есть
    | заказ достав оплат возвр счёт счета ответ вопро клиен аккау посыл письм сообщ пробл извин благо уваже пожал здрав получ отпра прове подтв рабоч адрес време возмо наши номер товар деньг дости помощ решит ошибк сожал`,
  uk: `і й в у не на я що з із зі по до за від о об про ви вас вам вами ваш ваша ваше вашого вашу ми нас нам наш наша наше це цей ця цього як для але або якщо вже тільки лише так був була було були буде будемо можна дякую дякуємо вітаю вітаємо шановний шановна ласка добрий день привіт повагою би б же чи ще мені мене мій моя він вона вони його її їх те той та ті всі все при щоб тому коли де чому тут зараз сьогодні завтра вчора після перед через без під над між який яка яке яку дуже також теж ні може можете можу можемо потрібно треба є нашого
    | замов достав оплат повер рахун відпо питан клієн акаун посил лист листа повід пробл вибач дякує поваг ласка отрим надіс перев підтв робоч адрес час можли наші номер товар кошти допом виріш помил шкода відпр`,
  bg: `и в във не на аз че с със по към у за от до вие вас ви ваш вашата вашия вашето ние нас ни наш нашия това този тази тези как но или ако вече само така беше бяха ще бъде може благодаря благодарим здравейте уважаеми уважаема моля добър ден поздрав поздрави е са съм сме сте си се го я ги му ѝ им още при когато където защо защото днес утре вчера след преди през без под над между който която което много също да няма имаме имате можем можете трябва чрез обаче
    | поръч доста плаща възст сметк отгов въпро клиен акаун пратк писмо съобщ пробл извин благо уважен получ изпра пров потвъ работ адрес време възмо нашия номер продук стока пари помощ реши грешк съжал`,
  sv: `och i att det är inte en ett för på med som av till du ni vi jag din ditt ert er har kan kommer tack hej bästa vänliga hälsningar men också om från eller så mer mycket här när den de dig oss vår vårt ska skulle var vara blev blir finns få får nu igen idag imorgon efter innan utan vid hur vad vilken eftersom redan bara alla`,
  da: `og i at det er ikke en et for på med som af til du vi jeg din dit jeres har kan vil tak hej kære venlig hilsen men også om fra eller så mere meget her når den de dig jer os vores skal skulle var være blev bliver findes få får nu igen dag morgen efter inden uden ved hvordan hvad hvilken fordi allerede kun alle hvis ønsker noget`,
  no: `og i at det er ikke en et for på med som av til du vi jeg din ditt deres har kan vil takk hei kjære vennlig hilsen men også om fra eller så mer mye her når den de deg dere oss vår vårt skal skulle var være ble blir finnes få får nå igjen dag morgen etter innen uten ved hvordan hva hvilken fordi allerede bare alle hvis ønsker noe dessverre`,
  fi: `ja on ei se että hän me te olen olemme olette meidän teidän kanssa mutta myös jos kun kuin tai vain kiitos hei terveisin ystävällisin hyvää päivää voi ole tämä sekä ovat oli sinun minun nyt vielä tänään huomenna jälkeen ennen ilman mitä miten koska jo kaikki voit voimme tilaus tilauksen`,
  hu: `a az és nem hogy van egy ez is de ha meg már csak vagy önnek ön mi mert köszönjük köszönöm tisztelt kedves üdvözlettel jó napot kérjük lesz volt még azt ezt nekünk most ma holnap után előtt nélkül mit hogyan ami amely minden lehet tudjuk sajnos sajnáljuk rendelés`,
  ro: `în și nu este la de pe cu un o pentru ca să sunt am ați avem dumneavoastră noastră mulțumesc mulțumim bună ziua stimate stimată salut respect dar mai dacă sau foarte care din cum ce acest această vă ne îmi ne-am v-am fi fost poate puteți putem acum astăzi mâine după înainte fără toate comanda comenzii`,
  tr: `ve bir bu için ile de da ne siz size sizin biz bizim var yok olarak ama çok daha teşekkürler teşekkür ederiz merhaba sayın saygılarımızla iyi günler lütfen değil gibi sipariş siparişiniz ürün olan kadar sonra önce bugün yarın mı mi her en`,
  id: `dan yang di ini itu untuk dengan tidak anda kami saya adalah akan dari pada terima kasih halo selamat salam hormat mohon telah bisa juga sudah belum atau jika karena ke oleh dalam kepada hari pesanan`,
  ca: `el la els les de del dels un una i és no vostè nosaltres seu seva nostre nostra amb per que en es ha hem han està estan serà gràcies hola benvolgut benvolguda salutacions però més també com si al molt bon dia bona tarda aquest aquesta això perquè quan on us ens ja fins des sense comanda`,
}

/** Letters beyond a–z or the letters of Russian, Ukrainian and Bulgarian alike, by language: a word with another one is foreign to it. */
const letters: Readonly<Record<string, string>> = {
  en: '', de: 'äöüß', nl: 'éëïóöüèê', af: 'êëéôöïûúáèóíü', fr: 'àâæçéèêëîïôœùûüÿ', es: 'áéíóúüñ', it: 'àèéìíîòóùú',
  pt: 'ãáàâçéêíóôõúü', pl: 'ąćęłńóśźż', cs: 'áčďéěíňóřšťúůýž', sk: 'áäčďéíĺľňóôŕšťúýž', sl: 'čšž', hr: 'čćđšž', sr: 'čćđšžабвгдђежзијклљмнњопрстћуфхцчџш',
  ru: 'йщъыьэюяё', uk: 'йщьюяєіїґ', bg: 'йщъьюя', sv: 'åäöé', da: 'æøåé', no: 'æøåéòô', fi: 'äöå', hu: 'áéíóöőúüű', ro: 'ăâîșşțţ',
  tr: 'çğıöşüâîû', id: 'é', ca: 'àçèéíïòóúü·',
} // prettier-ignore

/** The letters that Russian, Ukrainian and Bulgarian share. */
const sharedCyrillic = 'абвгдежзиклмнопрстуфхцчш'

export interface LanguageData {
  /** Folded. */
  readonly words: readonly string[]
  /** First five letters. */
  readonly stems: readonly string[]
  readonly letters: ReadonlySet<string>
}

export const languages: ReadonlyMap<string, LanguageData> = new Map(
  Object.entries(data).map(([language, list]) => {
    const [words = '', stems = ''] = list.split('|')
    const own = letters[language] ?? ''
    const all = /^й/.test(own) ? own + sharedCyrillic : own
    return [
      language,
      {
        words: split(fold(words)),
        stems: split(stems).map((stem) => stem.slice(0, 5)),
        letters: new Set(all),
      },
    ]
  }),
)

function split(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

/**
 * Letters and turns of phrase that decide between neighbours whose words are mostly the same: asked only where two of
 * them are close.
 */
export const marks: Readonly<Record<string, RegExp>> = {
  // Croatian keeps the long yat ("lijepo, vrijeme, mjesto") and says "možete poslati"; Serbian says "lepo" and "možete da pošaljete".
  hr: /(?<![ln]|[cgz])ije(?=[bcčdghklmnprsštvzž])|[bcdfgmpsv]je(?=[rlnstvmhšč])|(?<=\s)(?:mog(?:u|ao)|može(?:te|mo)|žel(?:im|ite|imo)|mora(?:m|te|mo)|treba(?:m|te|mo)) (?:\p{L}+ )?\p{L}{2,}(?:ti|ći)(?!\p{L})|(?<=\s)(?:tko|što|gdje|tjed\p{L}+|točn\p{L}+|siječ\p{L}+|velja\p{L}+|ožuj\p{L}+|trav\p{L}+|svib\p{L}+|lip\p{L}+|srp\p{L}+|kolov\p{L}+|ruj\p{L}+|listop\p{L}+|studen\p{L}+|prosin\p{L}+)(?!\p{L})/giu,
  sr: /(?<=\s)(?:mog(?:u|ao)|može(?:te|mo|š)?|žel(?:im|ite|imo)|mora(?:m|te|mo)?|treba(?:m|te|mo)?|hte(?:li|la|o)|počne\p{L}*) da(?!\p{L})|(?<=\s)(?:šta|gde|uvek|ovde|pre|posle|lep\p{L}*|vrem\p{L}*|mest\p{L}*|mesec\p{L}*|cen[aeuio]\p{L}*|del\p{L}*|reš\p{L}*|sled\p{L}*|uslov\p{L}*|tačn\p{L}*|nedelj\p{L}*|obavešt\p{L}*|izvin\p{L}*|juče|takođe|januar\p{L}*|februar\p{L}*|mart\p{L}*|april\p{L}*|maj\p{L}*|jun\p{L}*|jul\p{L}*|avgust\p{L}*|septemb\p{L}*|oktob\p{L}*|novemb\p{L}*|decemb\p{L}*)(?!\p{L})/giu,
}
