/** How the legal notice below a mail begins, by language; patterns, tried at the start of a line. Our own list. */
export const disclaimers: Readonly<Record<string, readonly string[]>> = {
  da: ['denne (?:e-?mail|meddelelse)\\b.{0,160}\\b(?:fortrolig|tiltænkt)'],
  de: ['diese (?:e-?mail|nachricht|mitteilung)\\b.{0,160}\\b(?:vertraulich|bestimmt|adressat)', 'vertraulichkeitshinweis', 'der inhalt dieser e-?mail'],
  en: [
    'confidentiality notice', 'disclaimer', 'legal notice', 'if you are not the (?:intended|named)', 'please consider the environment',
    '(?:this|the) (?:e-?mail|message|communication|transmission|information)\\b.{0,120}\\b(?:intended|privileged|recipient|addressee)',
  ],
  es: ['este (?:correo|mensaje)\\b.{0,160}\\b(?:confidencial|destinatario|exclusiva)', 'aviso (?:legal|de confidencialidad)', 'antes de imprimir este'],
  fi: ['tämä (?:viesti|sähköposti)\\b.{0,160}(?:luottamuksellinen|tarkoitettu)'],
  fr: ["ce (?:message|courriel|mail|courrier)\\b.{0,160}\\b(?:confidentiel|destinataires?|destiné)", 'avis de confidentialité', "avant d['’]imprimer"],
  hr: ['ova (?:poruka|e-?pošta)\\b.{0,160}\\b(?:povjerljiv|namijenjen)'],
  it: ['(?:questo messaggio|questa e-?mail|le informazioni contenute)\\b.{0,160}\\b(?:riservat|confidenzial|destinatari)', 'prima di stampare'],
  nl: ['(?:dit (?:bericht|e-?mailbericht)|deze e-?mail)\\b.{0,160}\\b(?:vertrouwelijk|bestemd|geadresseerde)'],
  pl: ['(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości)\\b.{0,160}(?:poufn|przeznaczon|adresat)'],
  pt: ['(?:esta mensagem|este e-?mail)\\b.{0,160}\\b(?:confidenciais|confidencial|destinatário|destina-se)', 'aviso legal'],
  ru: ['(?:это|данное|настоящее) (?:сообщение|письмо|электронное).{0,160}(?:конфиденциальн|предназначен)'],
  sl: ['(?:to|ta) (?:sporočilo|e-?pošta|elektronsko sporočilo).{0,160}(?:zaupn|namenjen)'],
  sv: ['(?:detta (?:meddelande|e-?post)|denna e-?post)\\b.{0,160}\\b(?:konfidentiell|avsett|avsedd)'],
  uk: ['(?:це|дане) (?:повідомлення|лист).{0,160}(?:конфіденційн|призначен)'],
} // prettier-ignore
