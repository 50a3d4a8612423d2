export const locales = ['en', 'sl', 'ru', 'af', 'de'] as const
export type PlantedLocale = (typeof locales)[number]

type Texts = Readonly<Record<PlantedLocale, string>>
export type Extra = Texts

const thirty =
  'lamp table chair shelf mirror carpet kettle toaster radio clock blanket pillow curtain bucket ladder hammer candle basket bottle pencil notebook backpack umbrella helmet saddle tent torch compass whistle scarf'
const words: Texts = {
  en: thirty,
  sl: 'svetilka miza stol polica ogledalo preproga kotliček opekač radio ura odeja blazina zavesa vedro lestev kladivo sveča košara steklenica svinčnik zvezek nahrbtnik dežnik čelada sedlo šotor baterija kompas piščalka šal',
  ru: 'лампа стол стул полка зеркало ковёр чайник тостер радио часы плед подушка штора ведро лестница молоток свеча корзина бутылка карандаш тетрадь рюкзак зонт шлем седло палатка фонарь компас свисток шарф',
  af: 'lamp tafel stoel rak spieël mat ketel rooster radio horlosie kombers kussing gordyn emmer leer hamer kers mandjie bottel potlood notaboek rugsak sambreel helm saal tent flits kompas fluitjie serp',
  de: 'Lampe Tisch Stuhl Regal Spiegel Teppich Kessel Toaster Radio Uhr Decke Kissen Vorhang Eimer Leiter Hammer Kerze Korb Flasche Bleistift Heft Rucksack Schirm Helm Sattel Zelt Taschenlampe Kompass Pfeife Schal',
}
const lists = Object.fromEntries(locales.map((locale) => [locale, words[locale].split(' ')])) as Record<
  PlantedLocale,
  string[]
>
export const nouns = thirty.split(' ')

const frame: Readonly<
  Record<PlantedLocale, readonly [greeting: string, list: string, next: string, close: string]>
> = {
  en: [
    'Hi {{customer.name | there}},',
    'This is on our list:',
    "I'll write to you by {{date}}.",
    'Best regards,',
  ],
  sl: [
    'Pozdravljeni {{customer.name | stranka}},',
    'Na seznamu imamo:',
    'Javim se vam do {{date}}.',
    'Lep pozdrav,',
  ],
  ru: [
    'Здравствуйте, {{customer.name | покупатель}}!',
    'В нашем списке:',
    'Напишу вам до {{date}}.',
    'С уважением,',
  ],
  af: [
    'Geagte {{customer.name | kliënt}}',
    'Dit is op ons lys:',
    'Ek skryf teen {{date}} vir u.',
    'Vriendelike groete',
  ],
  de: [
    'Guten Tag {{customer.name | zusammen}},\n\ndanke, dass Sie uns geschrieben haben, was fehlt.',
    'Auf unserer Liste stehen:',
    'Ich schreibe Ihnen bis {{date}}.',
    'Freundliche Grüße',
  ],
}

export const bodies = {
  /** Built-in templates whose parts don't stand on their own. */
  unfit: ['receipt-confirmed', 'resolved-follow-up', 'moving-channel', 'outage'] as readonly string[],

  compose(
    locale: PlantedLocale,
    { ack, middle, close }: Record<'ack' | 'middle' | 'close', Texts>,
    listed: readonly number[],
    extra: Extra | null,
    code: string,
  ): string {
    const [greeting, list, next, closing] = frame[locale]
    const items = listed.map((at) => `- ${lists[locale][at]!} ${code.slice(0, 3)}${at}`).join('\n')
    const paragraphs = [
      greeting,
      ack[locale],
      middle[locale],
      `${list}\n\n${items}`,
      extra?.[locale],
      next,
      close[locale],
      `${closing}\n{{agent.name}}`,
    ]
    return paragraphs.filter(Boolean).join('\n\n')
  },
}

/** What is sound, though it looks like a fault. */
export const extras: readonly Extra[] = [
  {
    en: 'You have {{fact.refund-window}} for that.',
    sl: 'Za to je {{fact.refund-window}} časa.',
    ru: 'На это есть {{fact.refund-window}}.',
    af: 'U het {{fact.refund-window}} daarvoor.',
    de: 'Dafür haben Sie {{fact.refund-window}} Zeit.',
  },
  {
    en: 'Please choose {{choice: the refund | a new lamp}}.',
    sl: 'Izberete lahko {{choice: vračilo | novo svetilko}}.',
    ru: 'Выбор такой: {{choice: деньги | новая лампа}}.',
    af: 'U kry {{choice: die geld | die nuwe lamp}}.',
    de: 'Sie bekommen {{choice: das Geld | die neue Lampe}}.',
  },
  each((locale) => `https://shop.example/${locale}/help`),
  each(() =>
    '<!-- Agreed with the lawyers: 145 days, see https://wiki.example/en. -->'.replace(
      'https://wiki.example/en',
      'the wiki',
    ),
  ),
]

function each(text: (locale: PlantedLocale) => string): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, text(locale)])) as Record<PlantedLocale, string>
}

const german: Readonly<Record<string, readonly string[]>> = {
  ack: [
    'danke für Ihre Nachricht und die genaue Beschreibung.',
    'es tut uns leid, dass etwas nicht so lief wie gedacht.',
    'gut, dass Sie uns gleich geschrieben haben.',
    'wir verstehen, dass das ärgerlich ist.',
  ],
  middle: [
    'Die Kollegen in der Werkstatt sehen sich die Sache an.',
    'Wir haben das Lager und den Versand gefragt.',
    'Der Betrag ist schon auf dem Weg zurück.',
    'Die Änderung ist eingetragen und bestätigt.',
  ],
  close: [
    'Wenn noch etwas offen ist, antworten Sie einfach hierauf.',
    'Bei Fragen sind wir von Montag bis Freitag da.',
    'Falls sich etwas ändert, schreiben Sie uns bitte.',
  ],
}

/** German has no rules of ours: sentences that carry the same blanks will do. */
export function germanOf(place: string, at: number, blanks: readonly string[]): string {
  const list = german[place]!
  const named = [...new Set(blanks)].map((blank, index) => `Punkt ${index + 1}: ${blank}.`)
  return [list[at % list.length]!, ...named].join(' ')
}

interface Site {
  readonly id: string
  readonly texts: Texts
  /** The template before, with its id. */
  readonly last: Texts | null
  readonly previous: string
}

export interface Planted {
  readonly expected: readonly string[]
  readonly texts?: Partial<Texts>
  readonly head?: Partial<Record<PlantedLocale, Readonly<Record<string, string>>>>
  readonly without?: PlantedLocale
}

const everywhere =
  (added: (locale: PlantedLocale) => string, rule: string) =>
  ({ id, texts }: Site): Planted => ({
    texts: each((locale) =>
      texts[locale].replace(frame[locale][1], `${added(locale)}\n\n${frame[locale][1]}`),
    ),
    expected: locales.map((locale) => `${locale}/${id} ${rule}`),
  })
const head =
  (locale: PlantedLocale, values: Readonly<Record<string, string>>, rule: string) =>
  ({ id }: Site): Planted => ({
    head: { [locale]: values },
    expected: [`${locale}/${id} ${rule}`],
  })
const days: Texts = { en: '45 days', sl: '45 dni', ru: '45 дней', af: '45 dae', de: '45 Tage' }

/** One of each kind: what is done to a template, and what must be found. */
export const faults: Readonly<Record<string, (site: Site) => Planted>> = {
  parity: ({ id, texts }) => ({
    texts: { sl: texts.sl.replace(/\n\{\{agent\.name\}\}/, '\nMaja Novak') },
    expected: [`sl/${id} template-parity`],
  }),
  missing: ({ id }) => ({ without: 'af', expected: [`en/${id} template-missing-locale`] }),
  stale: head('ru', { 'source-hash': '"0123456789abcdef"' }, 'template-stale'),
  unreviewed: head('de', { 'source-hash': '' }, 'template-stale'),
  placeholder: everywhere(() => '{{shop.town}}', 'template-placeholder'),
  fallback: ({ id, texts }) => ({
    texts: { en: texts.en.replace(' | there', '') },
    expected: [`en/${id} template-fallback`],
  }),
  fact: everywhere(() => '{{fact.return-window}}', 'template-fact'),
  literal: everywhere((locale) => days[locale], 'template-literal-fact'),
  link: ({ id, texts }) => ({
    texts: { af: texts.af.replace('\n\n', '\n\nhttps://shop.example/de/help\n\n') },
    expected: [`af/${id} template-link-language`],
  }),
  address: ({ id, texts }) => ({
    texts: { sl: informal(texts.sl) },
    expected: [`sl/${id} template-address`],
  }),
  duplicate: ({ id, texts, last, previous }) => ({
    texts: {
      de: last!.de,
      ...(last!.de.match(/\{\{.*?\}\}/g)?.join() === texts.de.match(/\{\{.*?\}\}/g)?.join()
        ? {}
        : { en: last!.en, sl: last!.sl, ru: last!.ru, af: last!.af }),
    },
    expected: [id, previous].flatMap((one) =>
      (last!.de.match(/\{\{.*?\}\}/g)?.join() === texts.de.match(/\{\{.*?\}\}/g)?.join()
        ? ['de']
        : locales
      ).map((locale) => `${locale}/${one} template-duplicate`),
    ),
  }),
  approval: head('sl', { approval: '{by: Ana, hash: "0123456789abcdef"}' }, 'template-approval'),
  review: head('en', { 'review-by': '2026-11-24' }, 'template-review-due'),
  expired: head('ru', { valid: '{to: 2026-11-24}' }, 'template-expired'),
  deprecated: head('af', { status: 'deprecated' }, 'template-deprecated'),
  pointer: ({ id }) => ({
    head: { en: { status: 'deprecated', 'replaced-by': 'delay' } },
    expected: locales
      .filter((locale) => locale !== 'en')
      .map((locale) => `${locale}/${id} template-deprecated-in-use`),
  }),
  owner: head('de', { owner: '' }, 'template-owner'),
  jargon: ({ id, texts }) => ({
    texts: { en: texts.en.replace('This is on', 'We utilize it. This is on') },
    expected: [`en/${id} jargon-verbs`],
  }),
  option: ({ id, texts }) => ({
    texts: each((locale) => {
      const options = locale === 'en' ? 'We utilize it. | We use it.' : 'A. | B.'
      return texts[locale].replace(frame[locale][1], `{{choice: ${options}}}\n\n${frame[locale][1]}`)
    }),
    expected: [`en/${id} jargon-verbs`],
  }),
  file: ({ id }) => ({ head: { ru: { kind: 'letter' } }, expected: [`ru/${id} wrong-type`] }),
}

/** A Slovenian text in sentences that say "ti", with the blanks that it had. */
function informal(text: string): string {
  const blanks = [...new Set(text.match(/\{\{(?!customer|agent|date\}|choice).*?\}\}/g) ?? [])].map(
    (blank) => `Tvoj podatek: ${blank}.`,
  )
  const links = text.match(/https:\S+|\{\{choice.*?\}\}/g) ?? []
  return [
    'Živjo {{customer.name | stranka}},',
    'hvala, da si nam sporočil, kaj je narobe s paketom. Žal mi je, da zamuja.',
    ['Tvoj paket je v Celju in ti ga pošljemo do {{date}}.', ...blanks, ...links].join(' '),
    /Na seznamu[^]*?\n\n[^]*?(?=\n\n)/.exec(text)![0],
    'Javim se ti do {{date}}.',
    'Če ti lahko še kako pomagam, mi odgovori na to sporočilo.',
    'Lep pozdrav,\n{{agent.name}}',
  ].join('\n\n')
}
