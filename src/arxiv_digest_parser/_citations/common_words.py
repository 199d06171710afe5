"""Words that are common in lower case, so that a capital in one abstract does not make them names.

They are words that methods are named by ("the Adapter", "Weak Penalty"), and the commonest words of English besides;
what ends as they do not, such as "-ing" and "-tion", is known by its ending (`evidence`).
"""

from typing import Final

COMMON: Final = frozenset(
    """
    access act action actor adapt add address aim air align allow analysis animal answer any anyone anything
    anywhere apply approach area arm array art article ask aspect assess asset atom attack author auto average avoid
    aware axis back bad bag balance ball ban band bar bare barrier base basis batch battery bay beam bed belief
    bench benchmark best better beyond bias big bill bind bird bit black blank blend blind block blood blue board
    body bold bone book boost border bot both bottleneck bound boundary box brain branch breast bridge brief bright
    bring broad bubble buffer bug build burst bus business busy buy cache call camera cancer cap capital car card
    care case cast catch cause cell center chain challenge chance change channel chart chat cheap check chemistry
    child choose chunk circle circuit city claim class clause clean clear client climate clip clock close cloud clue
    cluster coach coast coat code coil cold collapse collect color column combat combine come command comment
    compact company compare compass complete complex compose composite compress compute concept concrete condition
    conflict connect consensus consider constraint construct context contract contrast control convex copy core
    corpus correct cost count country couple course court cover craft crash crawl create cross crowd cry crystal
    cube cue culture cup current curse curve custom customer cut cycle damage dark data dataset date dawn day deaf
    deal death debate decade decide deck decode deep defect defend define degree delay delta demand dense deploy
    depth derive design desk detail detect device diagnose diagram dialog dialogue dictionary diet diff difficult
    dimension direct discover discrete disease disk disorder distill distinct district divide doctor document does
    dog domain door dose double down draft draw dream drift drive drop drug dry dual due duel dust duty dynamic
    early earn earth easy edge edit effect efficient either elastic element else embed embryo emotion empty enable
    encode end enemy energy engine enough ensemble enter entire epoch equal error escape essay essence estimat
    ethics evaluate even event ever every evolve exact exam example exchange exemplar exercise expand expense expert
    explain explicit explore expose express extend extra extract extreme eye fabric face facet fact factor fail fair
    fall familiar family far farm fast fault feature feed feedback feel fetch few fiber field figure filter final
    find fine finger fire firm first fish fit five fix flag flame flash flat flexible flight flip flood flow flower
    fluid fly focus fold follow food foot for force forecast foreign forest forge forget form formal formula forward
    foundation four fraction fracture frame fraud free frequent fresh friend frog from front frontier frozen fuel
    full function fund fusion future gain galaxy game gap garden gas gate gather gaze gender gene generate genome
    geometry gesture get ghost give glass global go goal gold good grade graph grasp gravity great green grey grid
    ground group grow growth guard guess guide habit hair half hand hard harm harness harvest hash head health hear
    heart heat help hero hidden hierarchy high highway hint history hit hold hole holistic home honest hop hospital
    hot hour house hub huge human hunt hybrid ice idea ideal identity image impact implicit import improve incident
    index industry infant infer infinite inner input insight inspect instance instruct intact intelligence intent
    interest interface intermediate internet interpret interval into invariant inverse invert invest iron island
    item job join joint journal journey judge jump jury just keep kernel key kill kind knapsack knot know knowledge
    lab label lack ladder lake land landscape lane language large laser last late later lattice lava law lay layer
    lead leaf league lean leap learn least leave left legal lens lesion less lesson let letter level library license
    life lift light like limit line link list listen literature little live load local locate lock logic logit long
    look loop loose lose loss lottery love low lower lung machine magic magnet main major make manage manifest
    manifold manual many map margin mark market mask mass master match matrix matter maze mean measure mechanism
    media medicine meet member memory mental merge mesh message meta metal meter method metric micro mid mild mind
    mini minimum minor mint minute mirror miss mission mix mixture mobile mock mode model moderate modern modest
    module molecule moment money monitor month moon more morning mosaic most mother motion mouse mouth move multi
    multiplex muscle music myth name narrative narrow nation native nature navigate near neck need negotiat neighbor
    nerve nest net neuron neutral never new news next nice night node noise noisy non none nonlinear normal not note
    nova novel now null number nurse object observe occur ocean odd off offer office oil old omni on once one only
    onset open operate opposite optimal option oracle orbit order organ origin orthogonal other out outer outlier
    output over own oxygen pack page pain pair panel paper paradigm paradox parallel parameter parent park parse
    part partner party pass past patch path patient pattern pay payload peak pen penalty people per perfect perform
    period person perturb phase phone photo phrase physics pick piece pillar pilot pipe pipeline pixel place plain
    plan plane planet plant plasma plate plateau play player plug plus poem point policy pool poor port portrait
    pose post power practice pre precise predict prefer prefill premise preserve president press pretrain preview
    price prime principle print prior prison private probe problem process produce product profile profit program
    project promise prompt proof proper propose prospect protect protein prototype prove proxy prune public pull
    pulse pure purpose push put puzzle quality quantum query quest question queue quick quiet race radar radio rain
    random range rank rare rate raw read ready real reality reason recall recent recipe recommend record recover
    recruit red reduce refine reflect region regular reject relax relay relevant remember remote remove render rent
    repair repeat rephrase replace replay report research reservoir residual resource respond response rest restore
    result retain retrieve retrospect reuse reveal reverse review reward rewrite rhythm rich ride right rigid ring
    rise risk river road robot robust rock rocket role roll room root rotate rough round route router row rule rumor
    run safe salt same sample sand satellite save say scale scan scene school science score script sea search season
    seat second secret sector secure see seed seek segment select self sell semi send sense sensor sentence separate
    sequence series serious serve service set several severe shadow shape share sharp sheet shield shift ship shock
    shop short shot show shrink sick side sign signal silent silicon similar simple simulate sing single site six
    size skeleton sketch skill skin sky slam sleep slot slow small smart smoke smooth snow social society soft soil
    solar soldier solid solve some song sort soul sound source space spark sparse speak special species spectrum
    speech speed spell spin splat split spoke sport spot spread spring square stable stack staff stage stand
    standard star start state static station stay steady steal steep steer step stiff still stock stone stop store
    storm story straight strategy stream street stress strict string strong structure student study style sub
    subject substitute subtle sudden sufficient suffix sugar suggest suit sum summary sun super support sure surface
    surgery survey swap sweep sweet swift swim switch symbol synergy syntax synth system table tag tail take tale
    talk tall tank target task tau taught tax teach team tech telescope tell temple tempo temporary tensor term
    territory test text than that the their theme theory there they thick thin thing think third this those thought
    thread threat three throw tick ticket tiger tight tile time tiny tip tissue title to toggle token tone tongue
    too tool top topic total touch tough town toxic toy trace track trade traffic train trait trajectory trans
    transfer transform translate transport travel treat treaty tree trend trial tribe trick trigger trip truck true
    trust truth try tube tumor tune tunnel turn tutor twin two type typical ultimate ultra uncertain under
    understand union unique unit unity universe unlock up update upon upper use user usual value variable vast
    vector vehicle verify verse versus very vessel via victim video view village virtual virus vision visit visual
    voice void volume vote voxel wait wake walk wall want war warm wash waste watch water wave way weak weather web
    week weight weird well wet what wheel when where which while white who whole why wide wild win wind window wing
    winter wire wise with wolf woman wood word work world write wrong year yet you young your youth zero zone zoo
    zoom
    """.split()
)
