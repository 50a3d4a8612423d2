import assert from 'node:assert/strict'
import { plain, zonesOf } from './support'

/** Attribution lines as mail programs write them, by language; `/` is where one was wrapped. */
const attributions: Readonly<Record<string, readonly string[]>> = {
  af: ['Op Ma. 3 Mrt. 2025 om 21:14 het Ann Lee <ann@mail.example> geskryf:'],
  ar: ['في الاثنين، 3 مارس 2025 في 9:14 م تمت كتابة ما يلي بواسطة Ann Lee <ann@mail.example>:', 'في ٣ مارس ٢٠٢٥، كتب Ann Lee:'],
  bg: ['На пн, 3.03.2025 г. в 21:14 Ann Lee <ann@mail.example> написа:'],
  ca: ['Missatge de Ann Lee <ann@mail.example> del dia dl., 3 de març 2025 a les 21:14:'],
  cs: ['po 3. 3. 2025 v 21:14 odesílatel Ann Lee <ann@mail.example> napsal:', 'Dne 3.3.2025 v 21:14 Ann Lee napsal(a):'],
  da: ['Den man. 3. mar. 2025 kl. 21.14 skrev Ann Lee <ann@mail.example>:', 'Den 3. mar. 2025 kl. 21.14 skrev Ann Lee:'],
  de: ['Am Mo., 3. März 2025 um 21:14 Uhr schrieb Ann Lee <ann@mail.example>:', 'Am 03.03.2025 um 21:14 schrieb Ann Lee:', 'Am Mo., 3. März 2025 um 21:14 Uhr schrieb Ann Lee </ann@mail.example>:'],
  el: ['Στις Δευ 3 Μαρ 2025 στις 9:14 μ.μ., ο/η Ann Lee <ann@mail.example> έγραψε:'],
  en: ['On Mon, 3 Mar 2025 at 21:14, Ann Lee <ann@mail.example> wrote:', 'On Monday, March 3, 2025, Ann Lee <ann@mail.example> wrote:', 'On Mar 3, 2025, at 9:14 PM, Ann Lee/<ann@mail.example> wrote:', '---- On Mon, 03 Mar 2025 21:14:50 +0100 Ann Lee <ann@mail.example> wrote ----'],
  es: ['El lun, 3 mar 2025 a las 21:14, Ann Lee (<ann@mail.example>) escribió:', 'El 3 mar 2025, a las 21:14, Ann Lee/<ann@mail.example> escribió:'],
  et: ['Kuupäev E, 3. märts 2025 kell 21:14 kirjutas Ann Lee <ann@mail.example>:'],
  fa: ['در تاریخ دوشنبه ۳ مارس ۲۰۲۵، Ann Lee <ann@mail.example> نوشت:'],
  fi: ['ma 3. maalisk. 2025 klo 21.14 Ann Lee (ann@mail.example) kirjoitti:', 'Ann Lee kirjoitti 3.3.2025 klo 21.14:'],
  fr: ['Le lun. 3 mars 2025 à 21:14, Ann Lee <ann@mail.example> a écrit :', 'Le 3 mars 2025 à 21:14, Ann Lee/<ann@mail.example> a écrit :'],
  he: ['\u202bבתאריך יום ב׳, 3 במרץ 2025 ב-21:14 מאת \u202aAnn Lee\u202c\u200f <\u202aann@mail.example\u202c\u200f>:\u202c'],
  hi: ['सोम, 3 मार्च 2025 को 9:14 pm बजे को Ann Lee <ann@mail.example> ने लिखा:'],
  hr: ['pon, 3. ožu 2025. u 21:14 Ann Lee <ann@mail.example> napisao je:', 'Dana 03.03.2025. u 21:14, Ann Lee je napisao/la:'],
  hu: ['Ann Lee <ann@mail.example> ezt írta (időpont: 2025. márc. 3., H, 21:14):'],
  id: ['Pada tanggal Sen, 3 Mar 2025 pukul 21.14 Ann Lee <ann@mail.example> menulis:'],
  it: ['Il giorno lun 3 mar 2025 alle ore 21:14 Ann Lee <ann@mail.example> ha scritto:', 'Il 03/03/2025 21:14, Ann Lee ha scritto:'],
  ja: ['2025年3月3日(月) 21:14 Ann Lee <ann@mail.example>:', '2025/03/03 21:14、Ann Lee <ann@mail.example>のメール：'],
  ko: ['2025년 3월 3일 (월) 오후 9:14, Ann Lee <ann@mail.example>님이 작성:'],
  lt: ['2025-03-03, pr, 21:14 Ann Lee <ann@mail.example> rašė:'],
  lv: ['pirmd., 2025. g. 3. marts, plkst. 21:14 — lietotājs Ann Lee (<ann@mail.example>) rakstīja:'],
  nb: ['man. 3. mars 2025 kl. 21:14 skrev Ann Lee <ann@mail.example>:'],
  nl: ['Op ma 3 mrt 2025 om 21:14 schreef Ann Lee <ann@mail.example>:', 'Op 3 mrt. 2025 om 21:14 heeft Ann Lee/<ann@mail.example> het volgende geschreven:'],
  pl: ['pon., 3 mar 2025 o 21:14 Ann Lee <ann@mail.example> napisał(a):', 'W dniu 3.03.2025 o 21:14, Ann Lee pisze:'],
  pt: ['Em seg., 3 de mar. de 2025 às 21:14, Ann Lee <ann@mail.example> escreveu:', 'Ann Lee <ann@mail.example> escreveu (segunda, 3/03/2025 à(s) 21:14):'],
  ro: ['În lun., 3 mar. 2025 la 21:14, Ann Lee <ann@mail.example> a scris:'],
  ru: ['пн, 3 мар. 2025 г. в 21:14, Ann Lee <ann@mail.example>:', '03.03.2025 21:14, Ann Lee пишет:', 'Понедельник, 3 марта 2025, 21:14 +03:00 от Ann Lee <ann@mail.example>:'],
  sk: ['po 3. 3. 2025 o 21:14 Ann Lee <ann@mail.example> napísal(a):'],
  sl: ['V V pon., 3. mar. 2025 ob 21:14 je oseba Ann Lee <ann@mail.example> napisala:', 'Dne 03.03.2025 ob 21:14 je Ann Lee napisal/-a:'],
  sr: ['пон, 3. мар 2025. у 21:14 Ann Lee <ann@mail.example> је написао/ла:'],
  sv: ['Den mån 3 mars 2025 kl 21:14 skrev Ann Lee <ann@mail.example>:', '3 mars 2025 kl. 21:14 skrev Ann Lee/<ann@mail.example>:'],
  th: ['ในวันที่ จ. 3 มี.ค. 2025 เวลา 21:14 Ann Lee <ann@mail.example> เขียนว่า:'],
  tr: ['Ann Lee <ann@mail.example>, 3 Mar 2025 Pzt, 21:14 tarihinde şunu yazdı:'],
  uk: ['пн, 3 бер. 2025 р. о 21:14 Ann Lee <ann@mail.example> пише:'],
  vi: ['Vào Th 2, 3 thg 3, 2025 vào lúc 21:14 Ann Lee <ann@mail.example> đã viết:'],
  zh: ['Ann Lee <ann@mail.example> 于2025年3月3日周一 21:14写道：', 'Ann Lee <ann@mail.example> 於 2025年3月3日 週一 下午9:14寫道：', '在 2025年3月3日，21:14，Ann Lee 写道：'],
} // prettier-ignore

/** From, sent, to, subject, as Outlook has them. */
const headers: Readonly<Record<string, string>> = {
  bg: 'От/Изпратено/До/Относно', cs: 'Od/Odesláno/Komu/Předmět', da: 'Fra/Sendt/Til/Emne', de: 'Von/Gesendet/An/Betreff',
  el: 'Από/Στάλθηκε/Προς/Θέμα', en: 'From/Sent/To/Subject', es: 'De/Enviado el/Para/Asunto', et: 'Saatja/Saadetud/Adressaat/Teema',
  fi: 'Lähettäjä/Lähetetty/Vastaanottaja/Aihe', fr: 'De /Envoyé /À /Objet ', he: 'מאת/נשלח/אל/נושא', hr: 'Šalje/Poslano/Prima/Predmet',
  hu: 'Feladó/Elküldve/Címzett/Tárgy', it: 'Da/Inviato/A/Oggetto', ja: '差出人/送信日時/宛先/件名', ko: '보낸 사람/보낸 날짜/받는 사람/제목',
  lt: 'Nuo/Išsiųsta/Kam/Tema', lv: 'No/Nosūtīts/Kam/Tēma', nb: 'Fra/Sendt/Til/Emne', nl: 'Van/Verzonden/Aan/Onderwerp',
  pl: 'Od/Wysłano/Do/Temat', pt: 'De/Enviado/Para/Assunto', ro: 'De la/Trimis/Către/Subiect', ru: 'От/Отправлено/Кому/Тема',
  sk: 'Od/Odoslané/Komu/Predmet', sl: 'Od/Poslano/Za/Zadeva', sr: 'Од/Послато/За/Наслов', sv: 'Från/Skickat/Till/Ämne',
  th: 'จาก/ส่ง/ถึง/เรื่อง', tr: 'Kimden/Gönderildi/Kime/Konu', uk: 'Від/Надіслано/Кому/Тема', vi: 'Từ/Đã gửi/Đến/Chủ đề',
  zh: '发件人/发送时间/收件人/主题', ar: 'من/تم الإرسال/إلى/الموضوع', af: 'Van/Gestuur/Aan/Onderwerp',
} // prettier-ignore

const phones: Readonly<Record<string, string>> = {
  bg: 'Изпратено от моя iPhone', cs: 'Odesláno z iPhonu', da: 'Sendt fra min iPhone', de: 'Von meinem iPhone gesendet', el: 'Στάλθηκε από το iPhone μου',
  en: 'Sent from my iPhone', es: 'Enviado desde mi iPhone', fi: 'Lähetetty iPhonesta', fr: 'Envoyé de mon iPhone', he: 'נשלח מה-iPhone שלי',
  hr: 'Poslano s mog iPhonea', it: 'Inviato da iPhone', ja: 'iPhoneから送信', ko: '나의 iPhone에서 보냄', nb: 'Sendt fra min iPhone',
  nl: 'Verstuurd vanaf mijn iPhone', pl: 'Wysłane z iPhone’a', pt: 'Enviado do meu iPhone', ro: 'Trimis de pe iPhone-ul meu', ru: 'Отправлено с iPhone',
  sk: 'Odoslané z iPhonu', sl: 'Poslano z mojega iPhona', sr: 'Послато са iPhone-а', sv: 'Skickat från min iPhone', th: 'ส่งจาก iPhone ของฉัน',
  tr: "iPhone'umdan gönderildi", uk: 'Надіслано з iPhone', vi: 'Đã gửi từ iPhone của tôi', zh: '发自我的 iPhone', ar: 'أرسلت من الـ iPhone', id: 'Dikirim dari iPhone saya',
} // prettier-ignore

suite('attribution lines by language', () => {
  test('there are at least 25', () => assert.ok(Object.keys(attributions).length >= 25))
  for (const [language, lines] of Object.entries(attributions))
    for (const line of lines)
      test(`${language}: ${line}`, () => {
        const text = `It is done.\n\n${line.replace(/(?<=[\p{L}<])\/(?=[<a]nn?@|<ann|ann)/u, '\n')}\n\n> Where is it?\n`
        assert.deepEqual(
          zonesOf(plain(text)).map((zone) => zone.split(':')[0]),
          ['body', 'attribution', 'quote'],
        )
      })
})

suite('header blocks by language', () => {
  for (const [language, names] of Object.entries(headers))
    test(language, () => {
      const [from, sent, to, subject] = names.split('/')
      const block = `${from}: Ann Lee\n${sent}: 3. 3. 2025 21:14\n${to}: Shop\n${subject}: tea\n`
      assert.deepEqual(
        zonesOf(plain(`It is done.\n\n${block}\nWhere is it?\n`)).map((zone) => zone.split(':')[0]),
        ['body', 'attribution', 'quote'],
      )
    })
})

suite('sent from, by language', () => {
  for (const [language, line] of Object.entries(phones))
    test(`${language}: ${line}`, () =>
      assert.deepEqual(zonesOf(plain(`It is done.\n\n${line}\n`)), [
        'body: It is done.',
        `signature: ${line}`,
      ]))
})

suite('prose that looks like it', () => {
  const texts = [
    'On Monday we sent it.',
    'On 3 May 2025 you wrote to us about the lid: it is here.',
    'On 3 May 2025 we wrote:\n\nthe lid is here.',
    'On Friday, 3 May 2025, our driver Ann wrote a note. It says:\n\nnobody was in.',
    'Am 3. Mai 2025 haben wir Ihnen geschrieben:\n\nder Deckel ist da.',
    'Le 3 mai 2025, vous nous avez écrit à ce sujet.',
    'Poslano z navadno pošto.',
    'Sent by post on Monday, 3 May.\n\nIt comes tomorrow.',
    'Enviado de forma gratuita.\n\nLlega el lunes.',
    'De: 9 a 5\n\nAbrimos cada lunes.',
    'This email is not the one we meant. Here is the right one.',
  ]
  for (const text of texts)
    test(text, () => assert.deepEqual(zonesOf(plain(text)), [`body: ${text.replace(/\s+/g, ' ')}`]))
})
