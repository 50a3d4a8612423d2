/**
 * How the legal notice below a mail begins, by language; patterns, tried at the start of a line. Our own list. That a message
 * is meant for somebody is prose; it is a notice where it is confidential, or meant for nobody else.
 */
export const disclaimers: Readonly<Record<string, readonly string[]>> = {
  af: ['hierdie (?:e-?pos|boodskap)\\b.{0,160}\\b(?:vertroulik|uitsluitlik|slegs (?:vir|bedoel|bestem))'],
  cs: ['(?:tato (?:e-mailová )?zpráva|tento e-?mail)\\b.{0,160}(?:důvěrn|určen\\p{L}* (?:výhradně|pouze|jen)|výhradně)'],
  da: ['denne (?:e-?mail|meddelelse)\\b.{0,160}\\b(?:fortrolig|kun (?:beregnet|tiltænkt)|tiltænkt (?:modtageren|adressaten|den person))'],
  de: [
    'diese (?:e-?mail|nachricht|mitteilung)\\b.{0,160}\\b(?:vertraulich|adressat|ausschließlich|nur für de[nr])', 'vertraulichkeitshinweis',
    'der inhalt dieser e-?mail\\b.{0,160}\\b(?:vertraulich|ausschließlich|bestimmt)',
  ],
  en: [
    'confidentiality notice', '(?:e-?mail |legal )?(?:disclaimer|legal notice)\\W*(?:$|(?:this|the|if you)\\b)',
    'if you are not the (?:intended|named) (?:recipient|addressee|person|individual)',
    'if you (?:have )?received this (?:e-?mail|message|communication) (?:in error|by mistake),? (?:please |kindly )?(?:notify|delete|inform|let the sender)',
    'please consider the environment(?: before\\b|\\W*$)',
    'this (?:e-?mail|message|communication|transmission)\\b.{0,160}\\b(?:confidential|privileged|addressee|intended (?:only|solely|exclusively|for the)|(?:for|by) the (?:intended|named) recipient)',
    '(?:the |all |any )?(?:information|contents?)\\b.{0,40}\\b(?:in this (?:e-?mail|message|communication)|transmitted|herein)\\b.{0,160}\\b(?:confidential|privileged|intended (?:only|solely|exclusively|for the))',
  ],
  es: [
    'este (?:correo|mensaje)\\b.{0,160}(?:\\bconfidencial|uso exclusivo|(?:exclusiva|única)mente|\\bdestinatario.{0,20}exclusiv)',
    'aviso (?:legal\\W*$|legal:|de confidencialidad)', 'antes de imprimir este (?:correo|mensaje|e-?mail)',
  ],
  fi: ['tämä (?:viesti|sähköposti)\\b.{0,160}(?:luottamukselli|tarkoitettu (?:vain|ainoastaan)|vain vastaanottaj)'],
  fr: [
    "ce (?:message|courriel|mail|courrier)\\b.{0,160}(?:\\bconfidentiel|(?:exclusive|unique)ment|usage exclusif|intention exclusive)",
    'avis de confidentialité', "avant d['’]imprimer\\b.{0,60}(?:environnement|planète|nécessaire)",
  ],
  hr: ['ova (?:poruka|e-?pošta)\\b.{0,160}(?:\\bpovjerljiv|\\bnamijenjen\\p{L}* samo|isključivo)'],
  it: [
    '(?:questo messaggio|questa e-?mail|le informazioni contenute)\\b.{0,160}\\b(?:riservat|confidenzial|(?:esclusiva|unica)mente)',
    'prima di stampare\\b.{0,60}\\b(?:ambiente|mail|messaggio)',
  ],
  nb: ['denne (?:e-?posten?|meldingen?)\\b.{0,160}\\b(?:konfidensiell|fortrolig|kun (?:beregnet|tiltenkt|ment))'],
  nl: ['(?:dit (?:bericht|e-?mailbericht)|deze e-?mail)\\b.{0,160}\\b(?:vertrouwelijk|uitsluitend|geadresseerde|alleen bestemd)'],
  pl: ['(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości).{0,160}(?:poufn|wyłącznie|przeznaczon\\p{L}* (?:tylko|jedynie))'],
  pt: ['(?:esta mensagem|este e-?mail)\\b.{0,160}(?:\\bconfidencia(?:l|is)|exclusivamente|uso exclusivo)', 'aviso (?:legal\\W*$|legal:|de confidencialidade)'],
  ru: ['(?:это|данное|настоящее) (?:сообщение|письмо|электронное).{0,160}(?:конфиденциальн|предназначен\\p{L}* (?:исключительно|только))'],
  sl: ['(?:to|ta) (?:sporočilo|e-?pošta|elektronsko sporočilo).{0,160}(?:zaupn|izključno|namenjen\\p{L}* (?:samo|le|zgolj))'],
  sv: ['(?:detta (?:meddelande|e-?post)|denna e-?post)\\b.{0,160}\\b(?:konfidentiell|endast|enbart)'],
  uk: ['(?:це|дане) (?:повідомлення|лист).{0,160}(?:конфіденційн|призначен\\p{L}* (?:виключно|лише|тільки))'],
} // prettier-ignore
