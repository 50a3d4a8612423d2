// Words for the made-up replies: plain ones of many trades, so that no list of ours or of a peer is hit more often
// than in real mail. Our own choice.
const list = (text) => text.trim().split(/\s+/)

export const nouns = list(`
  account address adapter allowance answer app appointment bag balance bank basket battery bed bicycle bill blanket
  boiler book booking boots bottle box branch bridge brush bus button cabin cable calendar camera card carpet case
  certificate chair channel charger child clock cloth coat code colour company contract copy corner counter country
  courier cover cup cupboard curtain cushion customer day deadline delivery deposit desk diary discount dish dog door
  drawer driver edge email engine envelope evening exchange export family farm fault fee field file film filter
  floor folder form fridge garage garden gas gift glass group guest guide half hall handle harbour heater height
  holiday hotel hour house import invoice island item jacket journey key kitchen label lamp laptop leaflet length
  lesson letter library light line link list loan lock machine map market mattress meal member menu message meter
  minute mirror month morning museum name neighbour newspaper night note notice number office option order oven
  owner page paint pair paper parcel park part passport password path payment pen people phone photo picture piece
  pillow plan plane plant plate platform player pocket policy pool post postcode printer price problem product
  programme proof quarter question radio railway rain reason receipt record refund rent repair reply report return
  ring road roof room route ruler sale sample school screen seat season seller sheet shelf ship shirt shoe shop
  side sign size sofa song space spare speaker stage stamp station step stock store storm story street student
  subject suitcase summer supplier supply surface switch table tap taxi team television tent term test text ticket
  tile time tool towel town toy track trader train tree trip trolley truck type umbrella van version video village
  visit visitor voice voucher wall warehouse washer watch water week weight wheel width window winter wire wood
  word workshop writer yard year zip`)

export const verbs = list(`
  add agree answer ask attach book bring build buy call cancel carry change charge check choose clean close collect
  compare confirm copy correct count cover deliver describe draw drive drop enter exchange explain extend fill find
  finish fix fold follow forward give handle hold install invite join keep label lead leave lend lift list load look
  mail make mark match measure mend mention mix move need note offer open order pack paint park pass pay pick place
  plan plug post prefer prepare press print promise protect put read receive record refund remove renew rent repair
  repeat replace report reserve return review ring save search seal sell send separate set share ship show sign sort
  stand start stay stop store suggest switch take talk tell test thank tie touch track train transfer travel try turn
  update upload use visit wait walk want warn wash watch wear weigh wish work wrap write`)

export const adjectives = list(`
  early late blue red green yellow heavy light large small long short new old open closed empty full broken spare
  clean dirty dry wet warm cold hot soft hard round square flat deep narrow wide high low fast slow quiet loud cheap
  free first second third last next previous whole single double separate main lower upper inner outer front rear
  left right local foreign safe simple plain common rare usual strange careful happy sorry busy ready correct wrong
  missing lost faulty monthly weekly yearly daily annual digital printed written signed sealed folded painted wooden
  plastic metal silver golden woollen leather striped`)

export const names = list(`
  Priya Marcus Elena Tom Aisha Jonas Mei Carlos Hannah Dmitri Zola Petra Liam Sofia Noor Anja Pieter Vesna Igor Luka
  Maja Kofi Ines Oskar Yuki Amara Felix Greta Hugo Ivana Jan Karin Leo Mira Nils Olga Pavel Rosa Stefan Tara`)

export const days = list('Monday Tuesday Wednesday Thursday Friday Saturday')
export const months = list('January March April June July September October December')
