/**
 * Frequent words of languages for which there may be no rules: enough to tell that a text is not in an installed
 * locale. Words that are frequent in English too are left out, except where a language would be lost without them.
 */
export const otherLanguages: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    de: 'der die das und ist nicht sie ich wir ihr ihre ihnen uns mit für auf ein eine einen den dem zu von haben hat wird werden können bitte danke vielen dank hallo guten tag sehr geehrte geehrter freundliche freundlichen grüße grüßen gruß liebe lieber dass auch noch bei nach aus wenn oder aber leider gerne nur schon mehr wie im am zum zur anbei rechnung',
    nl: 'de het een en is niet u uw wij we ik je jij met voor op van dat die zijn heeft hebben wordt kunnen graag bedankt dank hallo beste geachte groet groeten vriendelijke ook nog bij naar als maar helaas meer hoe om te naar uit over wat deze dit goedemorgen goedendag alvast',
    fr: 'le la les des du un une et est pas vous nous je il elle votre vos notre nos avec pour sur dans par que qui ce cette avons avez sont sera merci bonjour madame monsieur cordialement cher chère mais plus aussi comme si au aux ne très bien veuillez salutations été être bonsoir salut facture',
    es: 'el la los las de del un una y es no usted nosotros su sus nuestro con para por que en se lo le ha han hemos está están será gracias hola estimado estimada saludos cordial cordiales pero más también como si al muy buenos buenas días tardes adjunto favor señor señora',
    it: 'il lo la gli le di del della un una e è non lei noi suo sua nostro con per che in si ha abbiamo hanno sono sarà grazie ciao salve gentile cordiali saluti distinti ma più anche come se al alla molto buongiorno buonasera allegato signor signora prego',
    pt: 'o os as do da dos das um uma e é não você nós seu sua nosso com para por que em se foi temos está estão será obrigado obrigada olá prezado prezada atenciosamente cumprimentos mas mais também como ao muito bom dia boa tarde anexo senhor senhora abraço',
    pl: 'i w na nie jest się z do że to jak dla od po o ale czy pan pani państwa nasz mamy został będzie proszę dziękuję dziękujemy dzień dobry szanowna szanowny witam pozdrawiam pozdrowienia serdecznie oraz który już tylko bardzo przez może jeśli',
    hr: 'i u na je se da nije za od do s sa što kako ali li vas vam vaš vaša naš smo ste su će bit hvala poštovani poštovana lijep pozdrav dobar dan bok molim srdačan također već samo vrlo kod ako možete nismo biti bi koji',
    sr: 'i u na je se da nije za od do sa što kako ali li vas vam vaš naš smo ste su će hvala poštovani pozdrav dobar dan molim takođe već samo veoma kod ako možete nismo biti bi koji и у на је се да није за од до са што како али вас вам наш смо сте су ће хвала поштовани поздрав добар дан молим такође већ само ако можете',
    sl: 'in v na je se da ni za od do z s kaj kako ali vas vam vaš vaša naš smo ste so bo bomo hvala pozdravljeni spoštovani lep pozdrav dober dan živjo prosim tudi že samo zelo pri če lahko nismo biti bi ki pa še po iz ker kar vaše naročilo',
    ru: 'и в не на я что с по к у за из от вы вас вам ваш мы нас наш это как для но или если уже только так был будет можно спасибо здравствуйте уважаемый уважаемая пожалуйста добрый день привет уважением',
    uk: 'і в не на я що з по до у за із від ви вас вам ваш ми нас наш це як для але або якщо вже тільки так був буде можна дякую дякуємо вітаю шановний шановна ласка добрий день привіт повагою',
    bg: 'и в не на аз че с по към у за от вие вас ви ваш ние нас наш това как но или ако вече само така беше ще може благодаря здравейте уважаеми моля добър ден поздрав',
    af: 'die en is nie van het ek jy u ons vir met op te wat dit sal kan jou julle ’n n baie dankie hallo goeie dag beste geagte groete vriendelike maar ook as om aan by uit nog meer hoe waar hierdie asseblief jammer wees word moet',
    cs: 'a v na je se že není za od do z s co jak ale nebo vás vám váš náš jsme jste jsou bude děkuji děkujeme dobrý den vážený vážená pozdravem přeji prosím také už jen velmi při pokud můžete být by který ahoj',
    sk: 'a v na je sa že nie za od do z s čo ako ale alebo vás vám váš náš sme ste sú bude ďakujem ďakujeme dobrý deň vážený vážená pozdravom prosím tiež už len veľmi pri ak môžete byť by ktorý ahoj',
    sv: 'och i att det är inte en ett för på med som av till du ni vi jag din ditt ert har kan kommer tack hej bästa vänliga hälsningar men också om från eller så mer mycket här när',
    da: 'og i at det er ikke en et for på med som af til du vi jeg din dit jeres har kan vil tak hej kære venlig hilsen men også om fra eller så mere meget her når',
    no: 'og i at det er ikke en et for på med som av til du vi jeg din ditt deres har kan vil takk hei kjære vennlig hilsen men også om fra eller så mer mye her når',
    fi: 'ja on ei se että hän me te olen olemme olette meidän teidän kanssa mutta myös jos kun kuin tai vain kiitos hei terveisin ystävällisin hyvää päivää voi ole tämä sekä',
    hu: 'a az és nem hogy van egy ez is de ha meg már csak vagy önnek ön mi mert köszönjük köszönöm tisztelt kedves üdvözlettel jó napot kérjük lesz volt',
    ro: 'și în nu este la de pe cu un o pentru ca să sunt am ați avem dumneavoastră noastră mulțumesc mulțumim bună ziua stimate stimată salut cu respect dar mai dacă sau foarte',
    tr: 've bir bu için ile de da ne siz size sizin biz bizim var yok olarak ama çok daha teşekkürler teşekkür ederiz merhaba sayın saygılarımızla iyi günler lütfen değil gibi',
    id: 'dan yang di ini itu untuk dengan tidak anda kami saya adalah akan dari pada terima kasih halo selamat salam hormat mohon telah bisa juga',
  }).map(([language, words]) => [language, words.split(' ')]),
)
