/**
 * The Associated Press' style writes "To" with a capital before a verb. Vale has a tagger that tells verbs from nouns; here
 * the commonest words that are no noun behind "to" do.
 */
const notNouns = new Set(
  (
    'the a an this that these those my your his her its our their any all each every some no both another other ' +
    'it them him me us you one two three whom which what where when how why be do have not never always ' +
    'access achieve act add adjust allow analyze answer apply approve archive ask assign attach authenticate automate ' +
    'avoid become begin boost bring build buy call cancel capture change check choose clean clear close come compare ' +
    'compile complete configure confirm connect contact contribute control convert copy create customize debug decide ' +
    'define delete deliver deploy describe design detect develop disable discover display download drink drive earn ' +
    'edit eliminate enable encourage ensure enter evaluate exclude execute expect explain explore export extend fail ' +
    'feel filter find finish fix follow forget format generate get give go grow handle help hide hire identify ignore ' +
    'implement import improve include increase initialize insert inspect install integrate keep know launch lead learn ' +
    'leave let link listen live load log look lose love maintain make manage measure meet merge migrate modify monitor ' +
    'move name open optimize organize pass pay perform pick plan play prepare prevent print protect prove provide ' +
    'publish pull push put query raise reach read receive recover redeem reduce refer register release remember remove ' +
    'rename renew replace reply report request reset resolve respond restart restore return reuse review revoke run ' +
    'save say scale schedule search secure see select sell send serve set share show sign simplify sort speak specify ' +
    'speed spend start stay stop store submit subscribe succeed support switch sync take talk teach tell test think ' +
    'track transfer translate troubleshoot try turn understand uninstall unlock unsubscribe update upgrade upload use ' +
    'validate verify view visit wait walk want watch win work write'
  ).split(' '),
)

export const isNounLike = (word: string): boolean => !notNouns.has(word.toLowerCase())
