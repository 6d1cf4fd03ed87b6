/** Short words that are easy to say and to type on a phone, in ASCII letters; no code is drawn from both. */
export const CODE_WORDS = {
  en: words(`
  acorn actor adult alarm album alley amber angle ankle apple apron arrow atlas attic autumn badge bagel baker
  banana banjo barn basil basket bath beach beacon bean bear beaver bench berry bicycle biscuit blanket
  blossom boat bonnet book boot bottle bowl branch bread breeze brick bridge broom brother brush bucket bus
  butter button cabin cactus cake camel camera candle canoe canvas carpet carrot castle cat cedar cellar chair
  chalk cheese cherry chess chimney cider cinema circle city clay cliff clock cloud clover coast coat cocoa
  coffee coin collar comet compass copper coral corner cottage cotton cousin cow cradle crane crayon cricket
  crown cup curtain cushion daisy dancer dawn deer desert desk diary dinner doctor dolphin donkey door dragon
  drawer dress drum duck eagle ear earth easel echo elbow elm ember engine evening falcon family farm feather
  fence fern ferry field finger fire fish flag flame flour flower flute forest fork fountain fox frame friend
  frost fruit garage garden gate ginger giraffe glass glove goat gold goose grape grass gravel guitar hammer
  hamster harbour harp harvest hat hazel heart hedge helmet heron hill hive honey hood horse hotel house ink
  island ivy jacket jam jar jelly jersey jewel jigsaw juice jungle kayak kettle key kitchen kite kitten knee
  ladder lake lamp lantern laptop lark lawn leaf lemon letter library light lily lion lizard lobster lunch
  magnet mango map maple marble market meadow melon metal milk mill mint mirror mitten monkey moon morning
  moss mountain mouse mug museum music napkin needle nest night noodle north notebook nurse nut oak oasis oat
  ocean office olive onion orange orchard otter oven owl oyster paddle page paint palace palm panda panther
  paper parcel parrot parsley path peach peanut pear pebble pelican pencil penguin pepper piano picnic pigeon
  pillow pilot pine planet plate plum pocket poem polar pond pony poppy porch potato prism puffin pumpkin
  puppet puzzle quarry queen quilt rabbit radio raft railway rain raven ribbon rice river road robin rocket
  roof rope rose ruby rug saddle sail salad salmon salt sand sandal scarf school sea seal shadow sheep shelf
  shell ship shirt shoe shop silk silver sister sky sledge sleeve snail snow soap sock sofa song soup south
  sparrow spice spoon spring squirrel stable stage stairs star statue stone storm story stove straw street
  sugar summer sun swan sweater table tailor tea teacher tent thistle thread thunder ticket tiger timber toast
  tomato torch tower toy tractor train tree trumpet tulip tunnel turtle umbrella uncle valley vase velvet
  village violin walnut water wave weather west whale wheat wheel whistle willow window winter wolf wood wool
  yacht yellow zebra`),
  cy: words(`
  aderyn afal afon alarch alaw allwedd amser angor anrheg antur arad ardal arfordir arian arth asgell asyn
  athro awel awen awr awyr bachgen banana banc bara basged bath beic blawd blodyn blwch bocs bore botwm brawd
  brecwast brenin brigyn bryn buarth bugail buwch bwced bwrdd bws bwthyn byd bys cacen cactus cadair cadno cae
  caer calon camel camera cantor car cariad carreg carw castell cath cawl cawr ceffyl cegin ceiliog ceirch
  ceirios celyn cenedl cennin cerbyd cerdd cerddor chwaer chwarel clai clawdd cloc clogwyn clychau coed coeden
  coedwig cogydd copor cornel cot craig crefft cryman crys cwch cwm cwmwl cwpan cyfaill cyllell cymydog
  cynhaeaf dafad dail dalen darlun deilen derwen desg diwrnod doctor draenog drws drych dwr dydd dyffryn ebol
  edau efail eglwys eira eirin eithin eliffant enfys englyn eog eryr esgid ffenest fferm ffilm fflam ffliwt
  ffon fforc ffordd fforest ffrind ffrwyth ffynnon gaeaf gafr gair galwad gardd garlleg gellyg gitar glaw
  gloyn golau goleudy grawn grisiau grug gwaith gwartheg gwely gwenyn gwlad gwydr gwyliau gwynt gwyrdd haearn
  haf haidd halen hanes harbwr hebog heol heulwen hosan hufen hwyaden hwyl hydref iar iard iogwrt jam jar jig
  lamp lemwn lili llaeth llaw llawen llawr lledr lleuad llew llinell llo lloer llong llun llwy llwybr llwynog
  llyfr llyfrgell llygoden llyn llysiau llythyr mab machlud madarch maes mafon map marchnad marmor mefus melin
  melyn menig merlen mochyn modryb morfil morlo moron mur mwg mwsog mynydd nant neidr neuadd nith niwl nos
  nyth oen oren organ padell papur parc parot pebyll pedol pensil perllan persli piano pinc plas plentyn pluen
  pont porth potel pren pridd pwdin pwll pwmpen pysgod rhaeadr rhaff rhedyn rhosyn rhuban rhyd saer saeth sain
  salad saws seren sgarff sgrin siaced sialc sidan silff siop siwgr siwmper soffa sosban stabl stori storm
  stryd taith tarian tegell teigr telyn tent teulu tir toes ton torth traeth twnnel twr tylluan tywod tywydd
  uwd wal wats wyneb ynys ysgol ysgub ystafell ystlum`)
} as const;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
