/**
 * Sentences with what must become of them under the negative-phrasing family (our own sentences):
 * `fix` the fixed sentence; `found` flagged, but only with suggestions; `silent` not flagged at all.
 */
export type Expectation = readonly [sentence: string, expected: 'found' | 'silent' | { readonly fix: string }]

const fix = (text: string) => ({ fix: text })

export const rebuilt: readonly Expectation[] = [
  // until / unless: what is needed
  [
    "We can't send the contract until you sign the form.",
    fix('We need you to sign the form before we can send the contract.'),
  ],
  [
    'We cannot open the shop account unless you upload your licence.',
    fix('We need you to upload your licence before we can open the shop account.'),
  ],
  [
    'I can’t book the room until you choose a date.',
    fix('I need you to choose a date before I can book the room.'),
  ],
  [
    "Unfortunately, we can't start the repair until you approve the quote.",
    fix('We need you to approve the quote before we can start the repair.'),
  ],
  [
    "I'm afraid we can't unlock the card until you verify your identity.",
    fix('We need you to verify your identity before we can unlock the card.'),
  ],
  [
    'We are unable to set up the line until you return the old box.',
    fix('We need you to return the old box before we can set up the line.'),
  ],
  ["You can't check in until you complete the form.", fix('To check in, complete the form first.')],
  [
    'You cannot download the tickets unless you create a password.',
    fix('To download the tickets, create a password first.'),
  ],
  [
    "Right now, we can't ship the vase until you pay the balance.",
    fix('Right now, we need you to pay the balance before we can ship the vase.'),
  ],
  [
    'we cant send it until you confirm your address',
    fix('we need you to confirm your address before we can send it'),
  ],
  // bounds of time
  ["We can't deliver before the holiday, but we can't deliver until Tuesday either.", 'found'],
  ["We can't deliver until Monday.", fix('The earliest we can deliver is Monday.')],
  ["You can't collect the keys until 3 May.", fix('The earliest you can collect the keys is 3 May.')],
  [
    "We won't be able to install the meter until next week.",
    fix("The earliest we'll be able to install the meter is next week."),
  ],
  ["The course isn't available until September.", 'found'],
  ["The course isn't available until 4 September.", fix('The course is available from 4 September.')],
  ['Tickets are not available until Friday.', fix('Tickets are available from Friday.')],
  // without
  ["You can't enter the lounge without a pass.", fix('You need a pass to enter the lounge.')],
  [
    'You cannot change the booking without your reference number.',
    fix('You need your reference number to change the booking.'),
  ],
  // limits
  ["You can't add more than 6 guests.", fix('You can add up to 6 guests.')],
  ['We cannot hold more than 3 rooms per booking.', fix('We can hold up to 3 rooms per booking.')],
]

export const onlySuggested: readonly Expectation[] = [
  ["We can't refund the deposit.", 'found'],
  ['Unfortunately we do not offer gift wrapping.', 'found'],
  ["We don't support that printer.", 'found'],
  ['I am unable to change the name on the ticket.', 'found'],
  ['The warranty is not transferable.', 'found'],
  ['Late fees are non-refundable.', 'found'],
  ["There's no way to undo this.", 'found'],
  ['There is nothing we can do.', 'found'],
  ["It isn't possible to move the appointment.", 'found'],
  ["We won't be able to match that price.", 'found'],
  ["Our clinic doesn't offer evening visits.", 'found'],
  ['Pets are not allowed in the villa.', 'found'],
  ['We only accept cash.', 'found'],
  ['I can only see your last order.', 'silent'],
  ['The lamp is no longer available.', 'found'],
  ['We may not be able to find the same colour.', 'found'],
  ["We can't guarantee a seat by the window.", 'found'],
  // the guards: a true finding, but nothing that may be rebuilt without asking
  ["We can't ship the order or the spare part until you confirm.", 'found'],
  ["We can't ship any order until you confirm the address.", 'found'],
  ["We can't ship both parcels until you confirm the address.", 'found'],
  ["We can't send the key yet until you sign the form.", 'found'],
  ["We can't ship it until you confirm it.", 'found'],
  ["We can't ship until the customs office clears it.", 'found'],
  ["We won't release the deposit until the inspection is done.", 'found'],
  ["We can't pay the claim unless the police confirm the theft.", 'found'],
  ["You can't cancel after Friday.", 'found'],
  ["We can't deliver before 5 May.", 'found'],
  ["You can't board without showing a passport.", 'found'],
  ["We can't change the booking until you:", 'found'],
  ["We can't help until you send **the form.**", 'found'],
  ["We can't ship your order, and you can't cancel it.", 'found'],
]

export const innocent: readonly Expectation[] = [
  // conditions
  ["If you can't find the key, ask at the desk.", 'silent'],
  ["When the lamp won't turn on, press the button twice.", 'silent'],
  ["In case you aren't able to come, tell us by noon.", 'silent'],
  ["Let me know whether you can't see the picture.", 'silent'],
  // trouble told back
  ["I'm sorry you can't sign in.", 'silent'],
  ['Sorry to hear that your heater does not work.', 'silent'],
  ["You mentioned that the app won't open.", 'silent'],
  ["I understand that you couldn't reach us on Sunday.", 'silent'],
  // idioms
  ["We can't wait to welcome you!", 'silent'],
  ["I can't thank you enough for your patience.", 'silent'],
  ["I couldn't agree more.", 'silent'],
  ["You can't go wrong with the blue one.", 'silent'],
  ["I can't help but smile at your photo.", 'silent'],
  // reassurance
  ["You won't be charged twice.", 'silent'],
  ["You don't need to do anything.", 'silent'],
  ["You don't have to send it back.", 'silent'],
  ["Don't worry, the seat is yours.", 'silent'],
  ["It won't take long.", 'silent'],
  ["We won't share your address with anyone.", 'silent'],
  ['No problem at all.', 'silent'],
  // protection
  ['We will never ask for your PIN.', 'silent'],
  ['Please do not share your password.', 'silent'],
  ["Please don't open the parcel before the courier has left.", 'silent'],
  // plain facts and what one perceives
  ["I can't find an order under this name; which e-mail did you use?", 'silent'],
  ["I haven't seen this error before.", 'silent'],
  ["We haven't received the parcel yet.", 'silent'],
  ["I don't know the answer yet, so I've asked our baker.", 'silent'],
  ["The file isn't in the folder any more.", 'silent'],
  // double negation, questions, quotation
  ["It's not impossible.", 'silent'],
  ['Not only can you swap it, you can also keep the case.', 'silent'],
  ["Can't you open the file?", 'silent'],
  ["Why can't you log in?", 'silent'],
  ['Does the screen say "We cannot open the file" again?', 'silent'],
  ['The banner that says "You can\'t buy this" has been removed.', 'silent'],
  // positive look-alikes
  ['You can return it until Friday.', 'silent'],
  ['We hold the room until you arrive.', 'silent'],
  ['Yes, we can.', 'silent'],
]
