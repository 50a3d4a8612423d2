/** A header block as Outlook and others put it above a quoted message, by language. */
export interface HeaderNames {
  readonly from: readonly string[]
  readonly sent: readonly string[]
  readonly to: readonly string[]
  readonly subject: readonly string[]
  readonly other?: readonly string[]
}

/** Names that one language shares with prose ("Da:", "To:") count only inside a block. Our own list. */
export const headerNames: Readonly<Record<string, HeaderNames>> = {
  af: { from: ['van'], sent: ['gestuur', 'datum'], to: ['aan'], subject: ['onderwerp'] },
  ar: { from: ['من'], sent: ['تاريخ الإرسال', 'التاريخ', 'تم الإرسال', 'أرسلت'], to: ['إلى'], subject: ['الموضوع'], other: ['نسخة'] },
  bg: { from: ['от'], sent: ['изпратено', 'дата'], to: ['до'], subject: ['относно', 'тема'], other: ['копие'] },
  ca: { from: ['de'], sent: ['enviat', 'enviat el', 'data'], to: ['per a', 'a'], subject: ['tema', 'assumpte'] },
  cs: { from: ['od'], sent: ['odesláno', 'datum'], to: ['komu'], subject: ['předmět'], other: ['kopie'] },
  da: { from: ['fra'], sent: ['sendt', 'dato'], to: ['til'], subject: ['emne'] },
  de: { from: ['von'], sent: ['gesendet', 'datum', 'gesendet am'], to: ['an'], subject: ['betreff'], other: ['kopie', 'antwort an'] },
  el: { from: ['από'], sent: ['στάλθηκε', 'εστάλη', 'ημερομηνία', 'αποστολή'], to: ['προς'], subject: ['θέμα'], other: ['κοιν.', 'κοινοποίηση'] },
  en: { from: ['from'], sent: ['sent', 'date', 'sent at'], to: ['to'], subject: ['subject'], other: ['cc', 'bcc', 'reply-to', 'importance', 'attachments', 'organization'] },
  es: { from: ['de'], sent: ['enviado', 'enviado el', 'fecha'], to: ['para', 'a'], subject: ['asunto'] },
  et: { from: ['saatja', 'kellelt'], sent: ['saadetud', 'kuupäev'], to: ['adressaat', 'kellele'], subject: ['teema'] },
  fa: { from: ['از'], sent: ['ارسال شده', 'تاریخ'], to: ['به'], subject: ['موضوع'] },
  fi: { from: ['lähettäjä'], sent: ['lähetetty', 'päivämäärä', 'pvm'], to: ['vastaanottaja'], subject: ['aihe'], other: ['kopio'] },
  fr: { from: ['de'], sent: ['envoyé', 'envoyé le', 'date'], to: ['à'], subject: ['objet'], other: ['copie à'] },
  he: { from: ['מאת'], sent: ['נשלח', 'תאריך'], to: ['אל'], subject: ['נושא'], other: ['עותק'] },
  hr: { from: ['od', 'šalje'], sent: ['poslano', 'datum'], to: ['za', 'prima'], subject: ['predmet'], other: ['kopija'] },
  hu: { from: ['feladó'], sent: ['elküldve', 'küldve', 'dátum'], to: ['címzett'], subject: ['tárgy'], other: ['másolat'] },
  id: { from: ['dari'], sent: ['dikirim', 'tanggal'], to: ['kepada'], subject: ['subjek', 'perihal'] },
  it: { from: ['da'], sent: ['inviato', 'data'], to: ['a'], subject: ['oggetto'] },
  ja: { from: ['差出人', '送信者'], sent: ['送信日時', '日付', '日時'], to: ['宛先'], subject: ['件名'] },
  ko: { from: ['보낸 사람', '보낸사람', '발신'], sent: ['보낸 날짜', '보낸날짜', '날짜'], to: ['받는 사람', '받는사람', '수신'], subject: ['제목'], other: ['참조'] },
  lt: { from: ['nuo', 'siuntėjas'], sent: ['išsiųsta', 'data'], to: ['kam', 'gavėjas'], subject: ['tema'] },
  lv: { from: ['no', 'sūtītājs'], sent: ['nosūtīts', 'datums'], to: ['kam', 'adresāts'], subject: ['tēma'] },
  nb: { from: ['fra'], sent: ['sendt', 'dato'], to: ['til'], subject: ['emne'], other: ['kopi'] },
  nl: { from: ['van'], sent: ['verzonden', 'datum'], to: ['aan'], subject: ['onderwerp'] },
  pl: { from: ['od'], sent: ['wysłano', 'data', 'wysłane'], to: ['do'], subject: ['temat'], other: ['dw', 'udw'] },
  pt: { from: ['de'], sent: ['enviado', 'enviada', 'enviado em', 'data'], to: ['para'], subject: ['assunto'] },
  ro: { from: ['de la'], sent: ['trimis', 'data'], to: ['către', 'catre'], subject: ['subiect', 'subiectul'] },
  ru: { from: ['от'], sent: ['отправлено', 'дата'], to: ['кому'], subject: ['тема'], other: ['копия'] },
  sk: { from: ['od'], sent: ['odoslané', 'dátum'], to: ['komu'], subject: ['predmet'], other: ['kópia'] },
  sl: { from: ['od', 'pošiljatelj'], sent: ['poslano', 'datum'], to: ['za', 'prejemnik'], subject: ['zadeva'], other: ['kp'] },
  sr: { from: ['од', 'šalje', 'od'], sent: ['послато', 'датум', 'poslato'], to: ['за', 'prima', 'za'], subject: ['наслов', 'тема', 'naslov'] },
  sv: { from: ['från'], sent: ['skickat', 'datum'], to: ['till'], subject: ['ämne'], other: ['kopia'] },
  th: { from: ['จาก'], sent: ['ส่ง', 'วันที่'], to: ['ถึง'], subject: ['เรื่อง'] },
  tr: { from: ['kimden', 'gönderen'], sent: ['gönderildi', 'gönderme tarihi', 'tarih', 'gönderilme tarihi'], to: ['kime', 'alıcı'], subject: ['konu'], other: ['bilgi'] },
  uk: { from: ['від'], sent: ['надіслано', 'дата', 'відправлено'], to: ['кому'], subject: ['тема'], other: ['копія'] },
  vi: { from: ['từ', 'người gửi'], sent: ['đã gửi', 'ngày', 'gửi'], to: ['đến', 'tới'], subject: ['chủ đề', 'tiêu đề'] },
  zh: { from: ['发件人', '寄件者', '寄件人', '发送者'], sent: ['发送时间', '日期', '傳送時間', '已傳送', '寄件日期', '发送日期'], to: ['收件人', '收件者'], subject: ['主题', '主旨', '主題'], other: ['抄送', '副本'] },
} // prettier-ignore
