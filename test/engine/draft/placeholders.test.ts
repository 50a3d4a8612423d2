import assert from 'node:assert/strict'
import { placeholderName } from '../../../src/engine/draft/placeholders'
import { markdown, placeholdersOf, plain } from './support'

suite('masks: placeholders', () => {
  const blanks = [
    '{{x}}',
    '{{customer.name | there}}',
    '{customer_name}',
    '{step 1}',
    '{clear, short reason}',
    '{0}',
    '#{x}',
    '%{x}',
    '${x}',
    '{% x %}',
    '[NAME]',
    '[your name]',
    '[ parcel name ]',
    '$name',
    '$parcelNo',
    '$last_name',
    '[workaround]',
    '[link]',
    '[[order]]',
    '<<x>>',
    '<name>',
    '<order number>',
    '____',
    'XXXX',
    '$XX',
    '%FIRST_NAME%',
    '*|FNAME|*',
    '{{x}',
    '{x}}',
    '{$x}',
    '<%= x %>',
    '[% x.name %]',
    '$owner',
    '$user.name',
    '$SITENAME$',
    "$(order['number'])",
    '${reason!""}',
    '[DATE1]',
    '%first_name%',
    '%%NAME%%',
    '%s',
    '%1$s',
    '«First_Name»',
    '&lt;name&gt;',
    '<link>',
    '<address>',
    '[ticket number]',
    '[$amount]',
    '[order #]',
    '[2 days]',
    '[3-5 business days]',
    '[red | blue]',
    '[X]',
    '[?]',
    '[phone redacted]',
    'XX',
    'XX:XX',
    'XX/XX/XXXX',
    'X-Y',
    'xx/xx',
    'xxxx',
    '#()',
    '(insert the link)',
    '(paste the steps here)',
  ]
  for (const blank of blanks)
    for (const [format, read] of Object.entries({ plain, markdown }))
      test(`${format}: ${blank}`, () =>
        assert.deepEqual(placeholdersOf(read(`We will send ${blank} today.`)), [blank]))

  const others = [
    '[text](https://x.example)',
    '[text][ref]',
    '[1]',
    '[^1]',
    '[ ]',
    '[x]',
    '[sic]',
    '[Ticket 4512]',
    '[ABC-123]',
    '[2025-05-03]',
    '[10:30]',
    '[3 attachments]',
    '[a-z]',
    '[INFO]',
    '[PDF]',
    '[Ctrl+C]',
    'Yes [X] No [ ]',
    '<Enter>',
    '<T>',
    'List<String>',
    '<item>a</item>',
    '<title>a</title>',
    '/orders/{id}/lines',
    'https://x.example/%D0%BE',
    'x{2}',
    '50%',
    '$(pwd)',
    '$total.count = 5',
    '(insert your card)',
    '(enter your code here)',
    '«Tom»',
    '[…]',
    '[...]',
    '<br>',
    '<b>bold</b>',
    '<a href="x">text</a>',
    '<https://x.example>',
    '<a@b.example>',
    '{"a": 1}',
    '{ color: red; }',
    'list[index]',
    '`{id}`',
    'snake___case',
    'XXL',
    'XX,',
    'xxx',
    'XXX-Large',
    'card XXXX XXXX XXXX 4512',
    'card XXXX-4512',
    '<3',
    '5 < 6 and 7 > 2',
    'press [Enter]',
    'click the [Save] button',
    '[b]bold[/b]',
    '[image: logo.png]',
    '$25',
    '100%',
    '#12',
    '{}',
    'C# {',
    '_{',
  ]
  for (const other of others)
    for (const [format, read] of Object.entries({ plain, markdown }))
      test(`${format}: not ${other}`, () =>
        assert.deepEqual(placeholdersOf(read(`We saw ${other} today.`)), []))

  test('stand in greetings, sign-offs, headings, cells, links and addresses', () => {
    const text =
      '# Claim [number]\n\nHi {{name}},\n\n| a | b |\n|---|---|\n| {x} | 2 |\n\n' +
      'See [here]({{url}}) or https://x.example/r?c={{code}}.\n\nBest,\n[Your name]\n'
    assert.deepEqual(placeholdersOf(markdown(text)), [
      '[number]',
      '{{name}}',
      '{x}',
      '{{url}}',
      '{{code}}',
      '[Your name]',
    ])
  })

  test('a line of underscores is a rule', () =>
    assert.deepEqual(placeholdersOf(plain('One.\n\n_____\n\nTwo.')), []))
  test('a defined label is a link', () =>
    assert.deepEqual(
      placeholdersOf(markdown('See [the guide] now.\n\n[the guide]: https://x.example\n')),
      [],
    ))
  test('code that is nothing but a blank is one', () =>
    assert.deepEqual(placeholdersOf(markdown('Best,\n`<your name>`')), ['`<your name>`']))

  test('a brace that nothing closes', () => {
    assert.deepEqual(placeholdersOf(markdown('Hi {first_name,\n\nIt is for **{product/plan**.')), [
      '{first_name',
      '{product/plan',
    ])
    assert.deepEqual(placeholdersOf(plain('We write {a here and { there.')), [])
  })

  test('names', () => {
    const written = ['{{customer.name | there}}', '%{x}', '<order number>', '____', '`<your name>`']
    assert.deepEqual(written.map(placeholderName), ['customer.name', 'x', 'order number', '', 'your name'])
  })
})
