// Made-up replies with a wide vocabulary. Every reply of a corpus is different: no cache of sentences can help.
import { seeded } from './random.mjs'
import { adjectives, days, months, names, nouns, verbs } from './words.mjs'

const openings = ['Hi {N},', 'Hello {N},', 'Dear {N},', 'Hey {N},', 'Good morning {N},', 'Dear Ms {N},']
const thanks = [
  'Thank you for your message about the {a} {n}.',
  'Thanks for telling us that the {n} did not {v}, and for the {a} {n} that you sent with it.',
  'I understand how annoying it is when a {n} will not {v} the way you expect.',
  'I am sorry that the {a} {n} reached you without its {n}.',
  'Thank you for contacting us and for your patience while we looked into the {n}.',
]
/** Plain sentences, and among them what linters of prose look for, about as often as in real replies. */
const sentences = [
  'I have asked the {n} to {v} the {a} {n}, and it should be with you on {D}.',
  'The {a} {n} was sent on {d} {M} together with the {n} and the {n}.',
  'If you {v} the {n} before {D}, we can {v} the {a} {n} as well.',
  'You will find the {n} under the {n}, next to the {a} {n} that you {v} every {n}.',
  'Could you {v} the {n} and tell me which {n} is on the {a} {n}?',
  'Our {n} will {v} you between {d} and {d2}, so please {v} the {n} until then.',
  'The price of the {n} is {m}.50 and covers the {n}, the {a} {n} and one {n}.',
  'Last {D} we had to {v} the {a} {n}, which is why the {n} took longer than the {n}.',
  'When the {n} is {a}, {v} it with the {n}; when it is {a2}, leave it to the {n}.',
  'I looked at the {n} myself and the {a} {n} seems to {v} without the {n}.',
  'Nobody at the {n} has seen the {a} {n} since {d} {M}.',
  'A {a} {n} is on its way to the {n} in your {n}.',
  "Unfortunately, we can't {v} the {n} until you {v} the {a} {n}.",
  'As I mentioned in my previous message, you need to {v} the {n} before the {n}.',
  'We apologize for any inconvenience this may have caused.',
  'Please note that the {n} will end on {d} {M} unless you {v} the {n}.',
  'In order to utilize the {n}, the {a} {n} must be approved first.',
  'We will get back to you as soon as possible about the {n}.',
  'It was decided that the {n} should be {a}, and the {n} was told so by the {n}.',
  'The {n} expires after {d} days, so make sure you {v} it right away.',
  'To be honest, this is not something that the {n} is able to {v}.',
  "Don't worry, the {n} is safe and nobody can {v} it without your {n}.",
]
const steps = ['{V} the {n} on the {a} {n}.', '{V} the {n} until the {n} is {a}.', '{V} the {a} {n} again.']
const closings = [
  'Please let me know if there is anything else that I can help with.',
  'If the {n} comes back, just reply to this message and I will {v} it again.',
  "Don't hesitate to get in touch if you have any other questions!",
  'I will write to you again on {D} with news of the {n}.',
]
const signOffs = ['Best regards,\n{N}', 'Kind regards,\n{N}\nCustomer Support', 'Cheers,\n{N}']

const countWords = (text) => text.split(/\s+/).filter(Boolean).length

function filler(random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const capital = (word) => word[0].toUpperCase() + word.slice(1)
  const fill = {
    N: () => pick(names),
    n: () => pick(nouns),
    v: () => pick(verbs),
    V: () => capital(pick(verbs)),
    a: () => pick(adjectives),
    a2: () => pick(adjectives),
    D: () => pick(days),
    M: () => pick(months),
    d: () => String(2 + Math.floor(random() * 11)),
    d2: () => String(14 + Math.floor(random() * 14)),
    m: () => String(9 + Math.floor(random() * 240)),
  }
  return (list) => pick(list).replace(/\{(\w+)\}/g, (_, name) => fill[name]())
}

/** A reply of about this many words. */
export function reply(seed, words) {
  const random = seeded(seed)
  const one = filler(random)
  const paragraphs = [one(openings), one(thanks)]
  const end = [one(closings), one(signOffs)]
  let left = words - countWords([...paragraphs, ...end].join(' '))
  while (left > 8) {
    const paragraph =
      random() < 0.15
        ? `Here is what to do:\n\n${[1, 2, 3].map((number) => `${number}. ${one(steps)}`).join('\n')}`
        : Array.from({ length: 1 + Math.floor(random() * 4) }, () => one(sentences)).join(' ')
    paragraphs.push(paragraph)
    left -= countWords(paragraph)
  }
  return `${[...paragraphs, ...end].join('\n\n')}\n`
}

/** Replies of 60 to 400 words, 233 on average, none of them twice. */
export const replies = (count, seed) =>
  Array.from({ length: count }, (_, index) => reply(seed + index, 60 + ((index * 97) % 347)))

/** One document of this many characters, made of replies. */
export function document(length, seed) {
  let text = ''
  for (let index = 0; text.length < length; index++)
    text += `${reply(seed + index, 80 + ((index * 37) % 320))}\n`
  return `${text.slice(0, text.lastIndexOf('.', length) + 1)}\n`
}

/** A mail that answers another, as mail programs write it. */
export const mail = (text, index) =>
  [
    'From: Desk <desk@shop.example>',
    `To: Customer <customer${index}@mail.example>`,
    `Subject: Re: your message ${index}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${text}\nOn Tue, 4 Nov 2025 at 10:${10 + (index % 50)}, Customer <customer${index}@mail.example> wrote:`,
    ...reply(900_000 + index, 60)
      .split('\n')
      .map((line) => `> ${line}`),
    '',
  ].join('\n')
