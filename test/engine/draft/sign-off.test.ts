import assert from 'node:assert/strict'
import { plain, withEvery, zonesOf } from './support'

suite('zones: sign-off and signature', () => {
  const endings: readonly (readonly [ending: string, zones: readonly string[]])[] = [
    ['Thanks,\nTom', ['sign-off: Thanks, Tom']],
    ['Take care,\nteam Acme', ['sign-off: Take care, team Acme']],
    ['Cheers, Tom', ['sign-off: Cheers, Tom']],
    ['cheers\nrob', ['sign-off: cheers rob']],
    ['– Priya', ['sign-off: – Priya']],
    ['- Priya', ['sign-off: - Priya']],
    ['Tom', ['sign-off: Tom']],
    ['Marta, Front Desk', ['sign-off: Marta, Front Desk']],
    ['[Your name]', ['sign-off: [Your name]']],
    ['{{agent.name}}\nSupport', ['sign-off: {{agent.name}}', 'signature: Support']],
    // A blank is the writer's to fill, so it stands in no signature.
    [
      'Thanks,\nTom\n<%= desk_email %>\nAcme Ltd',
      ['sign-off: Thanks, Tom <%= desk_email %>', 'signature: Acme Ltd'],
    ],
    [
      'Kind regards\n\nJ. Patel\nOffice Manager',
      ['sign-off: Kind regards J. Patel', 'signature: Office Manager'],
    ],
    ['Best,\nJo\n+44 20 7946 0000', ['sign-off: Best, Jo', 'signature: +44 20 7946 0000']],
    ['Best regards,\nbilling@shop.example', ['sign-off: Best regards,', 'signature: billing@shop.example']],
    ['Thanks & regards,\nPradeep', ['sign-off: Thanks & regards, Pradeep']],
    ['See you on Monday,\nFreya and the team', ['sign-off: See you on Monday, Freya and the team']],
    ['Fingers crossed for the match,\nFreya', ['sign-off: Fingers crossed for the match, Freya']],
    ['Have a great trip to Rome!', ['sign-off: Have a great trip to Rome!']],
    ['Thanks,\n\nYour parcel left today', ['body: It is done. Thanks, Your parcel left today']],
    ['Sam | Acme', ['sign-off: Sam | Acme']],
    ['Sam :)\nAcme Ltd', ['sign-off: Sam :)', 'signature: Acme Ltd']],
    ['Thank you for your patience.', ['sign-off: Thank you for your patience.']],
    ['It left. Thank you for your patience.', ['body: It is done. It left. Thank you for your patience.']],
    ['Best prices are on Monday.', ['body: It is done. Best prices are on Monday.']],
    ['Have a good look at the guide.', ['body: It is done. Have a good look at the guide.']],
    ['Invoice attached', ['body: It is done. Invoice attached']],
    ['Settings > Billing', ['body: It is done. Settings > Billing']],
    ['Best of luck with the move!', ['sign-off: Best of luck with the move!']],
    ['Wishing you a great week!', ['sign-off: Wishing you a great week!']],
    ['Tom - Acme Support', ['sign-off: Tom - Acme Support']],
    ['Ann from the billing team', ['sign-off: Ann from the billing team']],
    ['Lp,\nEva iz Mlade banke', ['sign-off: Lp, Eva iz Mlade banke']],
    ['Fit Park d.o.o.', ['sign-off: Fit Park d.o.o.']],
    ['Oak Lamps Ltd.', ['sign-off: Oak Lamps Ltd.']],
    ['Best,\nThe whole team here at Acme', ['sign-off: Best, The whole team here at Acme']],
    ['Thanks,\nall of us at Acme', ['sign-off: Thanks, all of us at Acme']],
    ['Thanks,\nYour parcel left today', ['body: It is done. Thanks, Your parcel left today']],
    ['Tina Bele, univ. dipl. prav.', ['sign-off: Tina Bele, univ. dipl. prav.']],
    ['dr. Tina Bele', ['sign-off: dr. Tina Bele']],
    [
      'Še enkrat oprostite. Tina iz izposoje',
      ['body: It is done. Še enkrat oprostite.', 'sign-off: Tina iz izposoje'],
    ],
    ['No hard feelings, Ann', ['body: It is done. No hard feelings,', 'sign-off: Ann']],
    ['Kar pridite lp simon', ['body: It is done. Kar pridite', 'sign-off: lp simon']],
    ['Tina, 041 555 222', ['sign-off: Tina, 041 555 222']],
    ['A.', ['sign-off: A.']],
    ['- rk', ['sign-off: - rk']],
    ['mo (bar)', ['sign-off: mo (bar)']],
    ['- tea\n- milk', ['body: It is done. - tea - milk']],
    ['Rosa, sec.', ['sign-off: Rosa, sec.']],
    ['Inspector Marlow, room 7', ['sign-off: Inspector Marlow, room 7']],
    ['Senior nurse Rosa Ilić', ['sign-off: Senior nurse Rosa Ilić']],
    ['beekeeper Rok', ['sign-off: beekeeper Rok']],
    ['Bring it to Rosa', ['body: It is done. Bring it to Rosa']],
    ['thank you xx\nMo', ['sign-off: thank you xx Mo']],
    ['With love,\nRosa and everyone at Ash Farm', ['sign-off: With love, Rosa and everyone at Ash Farm']],
    ['We ring you at ten. ^mh', ['body: It is done. We ring you at ten.', 'sign-off: ^mh']],
    ['We ring you at ten.^MH', ['body: It is done. We ring you at ten.', 'sign-off: ^MH']],
    ['We ring you at ten. — {agent}', ['body: It is done. We ring you at ten.', 'sign-off: — {agent}']],
    ['Next one leaves in May. R.', ['body: It is done. Next one leaves in May.', 'sign-off: R.']],
    ['We will look into it. ^TOwo', ['body: It is done. We will look into it.', 'sign-off: ^TOwo']],
    [
      'I am replying now. *RayB https://x.example/a',
      ['body: It is done. I am replying now.', 'sign-off: *RayB https://x.example/a'],
    ],
    ['You are on plan B.', ['body: It is done. You are on plan B.']],
    ['Give him our love\nMrs Dunmore, office', ['sign-off: Give him our love Mrs Dunmore, office']],
    ['Cheers, Nell (polytunnel 2)', ['sign-off: Cheers, Nell (polytunnel 2)']],
    [
      'Stay glowing,\n\nThe Maison Lune Care Team xo',
      ['body: It is done. Stay glowing,', 'sign-off: The Maison Lune Care Team xo'],
    ],
    ['Two sizes are left\nSmall and large', ['body: It is done. Two sizes are left Small and large']],
    ['God bless\nMargaret', ['sign-off: God bless Margaret']],
    ['ann', ['body: It is done. ann']],
    ['__________\nTom Hay\nAcme', ['body: It is done. __________', 'sign-off: Tom Hay', 'signature: Acme']],
    [
      'Best,\nTom\nAcme\n1 High St\nLondon\nUK\nTel: 020 7946 0000\nFax: 1\nVAT GB1\nReg 2\nJoin us\nacme.example',
      [
        'sign-off: Best, Tom',
        'signature: Acme 1 High St London UK Tel: 020 7946 0000 Fax: 1 VAT GB1 Reg 2 Join us acme.example',
      ],
    ],
    ['<p>Best,<br>\nTom</p>', ['sign-off: <p>Best,<br> Tom</p>']],
    ['Send it to:\n\nAcme Ltd\n1 High Street', ['body: It is done. Send it to: Acme Ltd 1 High Street']],
    [
      'Best,\nTom\nAcme | acme.example\nThe information in this email is confidential and privileged.',
      [
        'sign-off: Best, Tom',
        'signature: Acme | acme.example',
        'disclaimer: The information in this email is confidential and privileged.',
      ],
    ],
    ['Monday, 3 May', ['body: It is done. Monday, 3 May']],
    ['Click Save', ['body: It is done. Click Save']],
    ['Cheers to that!', ['body: It is done. Cheers to that!']],
    ['Best of all, it is free.', ['body: It is done. Best of all, it is free.']],
    ['Best,\nTom\n\n*P.S.* It is blue.', ['sign-off: Best, Tom', 'body: *P.S.* It is blue.']],
    ['Best,\nTom\n\nPPS It is blue.', ['sign-off: Best, Tom', 'body: PPS It is blue.']],
    [
      '--\nBut there is more to it, and so the reply goes on for a while.',
      ['body: It is done. -- But there is more to it, and so the reply goes on for a while.'],
    ],
    ['Tom\n\nSent from my iPhone', ['sign-off: Tom', 'signature: Sent from my iPhone']],
    ['Tom\n-- \nTom Hay | Acme', ['sign-off: Tom', 'signature: -- Tom Hay | Acme']],
    ['Tom\n--\nTom Hay', ['sign-off: Tom', 'signature: -- Tom Hay']],
    [
      'Best,\nTom\n\nP.S. The lid is in the box.',
      ['sign-off: Best, Tom', 'body: P.S. The lid is in the box.'],
    ],
    [
      'Best,\nTom\n\nThis email and its attachments are intended for the recipient only.',
      [
        'sign-off: Best, Tom',
        'disclaimer: This email and its attachments are intended for the recipient only.',
      ],
    ],
  ]
  for (const [ending, zones] of endings)
    test(JSON.stringify(ending), () => {
      const found = zonesOf(plain(`It is done.\n\n${ending}\n`))
      assert.deepEqual(found, zones[0]!.startsWith('body') ? zones : ['body: It is done.', ...zones])
    })

  const inLine: readonly (readonly [text: string, signOff: string])[] = [
    ['All sorted. Cheers, Tom', 'Cheers, Tom'],
    ['It leaves tomorrow. ^TM', '^TM'],
    ['The patch is in 4.9. /Mikael', '/Mikael'],
    ["It's on its way. Enjoy your evening, Leanne", 'Enjoy your evening, Leanne'],
    ['Bring the key. Thanks, and all the best.', 'Thanks, and all the best.'],
    ['It leaves tomorrow. Ann', 'Ann'],
    ['It leaves tomorrow, thanks, Ann', 'thanks, Ann'],
    ['It leaves tomorrow. Ann, front desk', 'Ann, front desk'],
    ['It leaves tomorrow. Ann Lee, Oak Lamps', 'Ann Lee, Oak Lamps'],
    ['It leaves tomorrow. Front desk, Ann', 'Front desk, Ann'],
    ['It leaves tomorrow. – Ann, Oak Lamps', '– Ann, Oak Lamps'],
    ['It leaves tomorrow. The Oak team', 'The Oak team'],
    ['It leaves tomorrow. Ann at Oak', 'Ann at Oak'],
    ['It leaves tomorrow. Cheers, Jo', 'Cheers, Jo'],
  ]
  for (const [text, signOff] of inLine)
    test(`within the last line: ${text}`, () =>
      assert.equal(zonesOf(plain(text)).at(-1), `sign-off: ${signOff}`))

  const prose = [
    'Ask for Dr. Smith',
    'It is open. Press Save',
    'Send us name, phone, best email',
    'It is here. Then',
  ]
  for (const text of prose)
    test(`no sign-off within: ${text}`, () => assert.deepEqual(zonesOf(plain(text)), [`body: ${text}`]))

  test('who writes in small letters signs so', () =>
    assert.equal(zonesOf(plain('will do today.\n\nann')).at(-1), 'sign-off: ann'))

  // All locales are looked at together, and a word for a group signs nothing when it stands in a sentence.
  const withGroups = {
    body: [
      'Thanks, support fixed it today.',
      'Baie dankie, die lamp is nou reg.',
      'Danke, das ist gut so.',
      'Спасибо, ваша заявка принята',
      'Dankie, ons het dit. Ons antwoord môre.',
    ],
    'sign-off': ['Groete, die span', 'Die Slotman', 'С уважением, служба поддержки', 'Groet, team Acme'],
  }
  for (const [role, endings] of Object.entries(withGroups))
    for (const ending of endings)
      test(`${role}: ${ending}`, () => {
        const zones = zonesOf(plain(`It is done.\n\n${ending}`, { locales: withEvery }))
        const expected =
          role === 'body' ? [`body: It is done. ${ending}`] : ['body: It is done.', `sign-off: ${ending}`]
        assert.deepEqual(zones, expected)
      })
})
