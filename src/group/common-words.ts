/**
 * How common English words are in news: the share of texts (title and first 250 words) a stem occurs in is about
 * 2^(-level/2). Figures of our own, counted over 4,903 public news texts of 2004 and 2005; they steady the
 * weights of words as long as few articles have been seen. Stems as `stem.ts` makes them.
 */
export const commonWords: Readonly<Record<number, string>> = {
  6: `time`,
  7: `back company game month peopl plan report reuter second thre win world`,
  8: `ap call country end expect firm government group help includ look made make market million next open play record
    run servic set show start stat take team top unit work`,
  9: `ad announc bas bbc best british business chang chief claim com come continu cost cut deal election european five
    follow forc former four go good high hit home inc international launch lead leader like long many meet minister
    move nation need new number offer official old part plac player point president pric put quarter quot releas
    right sale season security shar sinc still stock technology third today uk use want way well york`,
  10: `action ago agre ahead allow already american another around attack bank beat becom believ bid big biggest
    britain buy came case champion charg city clos coach computer corp court data decision demand despit due earlier
    early economic economy england europ even executiv face fall film final find found futur general giant give
    going growth gt half head held hold hope however increas industry interest internet investor iraq issu job john
    key kill largest left line london lt major mak maker man match member microsoft much music national network
    night oil party past pay percent phon prim problem product profit public rais rate reach remain research result
    return rise see sign six softwar sport star strong support system talk target test think took trad try turn
    union used user victory warn yesterday`,
  11: `able account afp agency aim almost although among analyst anti appear ask award away battl behind better bill
    billion boost break bush campaign chairman challeng chanc china clear club co concern consumer control creat cup
    current david december department devic digital director dollar driv drop earn effort eight event ever fail fan
    far federal fell fight figur financial football foreign form fourth franc free fund given global great grow hand
    higher host hous improv injury january japan join keep know labour late later latest law leagu least leav less
    level life list littl live loss lost lot low manager mark mean media michael minut miss mobil money name nearly
    net november october offic olympic onlin order performanc pick polic policy post power provid question race
    receiv recent red rival rose round rul rule say scor seek seen sell september sery seven side singl south spend
    spokesman stand statement step street tak taken term thing titl tv using version video war washington websit
    week went whether without`,
  12: `access accus across act admit agreement aid air al alway america angel annual area argu association athen
    attempt august australia australian authority availabl ban begin blair board body bomb book boss bring brown
    build car career caus centr championship chip comment commission competition conferenc confirm consider contract
    currently customer damag death decid declin defeat design detail develop development done doubl drug electronic
    enough ensur enter eu euro every evidenc exchang expert fac family fear featur february feel field file finish
    focus forecast forward french full gain german get goal gold hard hop hour huge india information introduc
    investment involv japanes judg known larg led legal let likely limit link local los lower mail main march men
    messag mov must nam near never nine north operat operation other outsid pass paul per personal pictur political
    position possibl potential prepar presidential press previous produc production program programm project promis
    proposal protect push quit radio ready real really recently reduc reveal risk robert role russia russian san saw
    school search secretary send senior several short shot site slow sold someth sourc speak stag standard stay stop
    stor strik struggl study suffer suggest summer surpris tax television thought thousand threat tony tory total
    tour track trial unveil updat valu vote wale watch web weekend west william window winner within women worker`,
  13: `accept activity actor add administration advanc africa airlin alan along amid amount amp appeal appl approv arm
    army arrest asset averag avoid baghdad ball band bankruptcy becam benefit bit black blam block boston bought box
    brand brought budget capital card carry cash cent central chancellor charl chicago children chines christma
    committe common communication community compar compet complet condition confidenc conservativ content
    controversial corporat council cours cover credit crim critic cross crowd date debat debt debut decad defenc
    defend defens deliver deni died different difficult direct disappoint dominat download draw east effect emerg
    energy entertainment estimat expand experienc export extend extra eye fact fil financ fir fly francisco fuel
    gave germany giv googl gordon grand green ground happen health hear heart highest history hollywood howard human
    ibm idea imag impact important independent indian individual injur insist instead intel investigation iraqi
    ireland italy jone july jump june kept kick lawyer lift light longer lose love madrid manag management
    manchester martin matter meanwhil measur medal met mike military morn movi newspaper noth nuclear officer
    opportunity opposition organisation original own owner paid pair palestinian paris park partner pc pledg poll
    poor popular positiv pre predict present pressur previously privat priz process producer profil prov publish
    pull rally rang rank rather rebel recovery region regulator reject replac represent reserv rest retailer revenu
    review ris rock row save schedul scientist scotland screen sector secur seem sent server settl shareholder
    similar singer sir situation size small song soon southern spac spe special speech spent spot st stadium stak
    station story striker success suit supply sure surg survey suspect suspend takeover tell terror though threaten
    tie together tough toward train troop un university view visit vot voter wait wall welcom whit whos wireless
    word writ wrong young`,
  14: `achiev acquisition actually address affect african age album alleg allegation andy announcement answer anyth
    application april arriv arsenal artist asia asian aspx associat athlet audienc await bad bar began blast blue
    boy briton broadband broadcast brok cabinet california canada canadian candidat captain carrier category
    celebrat cell center ceo ceremony chart chelsea choic civil clash climb closer coast code commercial commit
    conduct confident connection contain copy crash criminal crisis criticis crucial daily dead deficit delay
    democrat deputy describ determin discuss display disput division domestic doubt dvd easy economist education
    either employe engin english enjoy everyon ex exist expectation express fair fast favourit fellow felt fifth
    finally fine fire fit flight food fraud fresh friend front fullquot gas gather gaza generation georg goe gone
    grant guilty happy heat holiday hospital hostag hotel href http hundr hurrican hurt illegal inflation insuranc
    interview investigat irish island israel israeli italian jail jame johnson justic keen kerry king korea land
    lawsuit learn linux liv lord machin maintain majority manufactur mass massiv material memory middl militant
    model moment monitor motor movy mps muslim negotiation nominat non northern often operator oppos option oracl
    oscar outlook pace packag panel parent parliament particularly pcs peac peer penalty pension perform period
    peter pop powerful practic prais premier premiership prevent prison prob promot propos prosecutor protection
    protest purchas quality quarterly quickinfo read reason reflect reform refus relat requir researcher resign
    respons responsibl retail retir richard road roll rugby safety sav scen seat seed separat serious serv shock
    shop shown significant simply slip soar soldier sony sound sox spain spam spanish speculation squad staff stev
    storm straight strategy struck studio subject successful sun supporter tackl tech ten thank ticker tim tokyo
    tool touch tournament town traditional travel trip troubl trust unless unlikely urg vehicl via vice violenc
    virus voic whol wide widely woman worldwid worry worth wound written www yard`,
  15: `ability abus academy acknowledg acquir actress additional advantag affair afghan afghanistan afternoon agent
    airway allianc alon alongsid andrew anyon apparently appearanc approach approval arafat assault athletic atlanta
    attend attention attorney auction baby barrel baseball bay bear begun beij beyond bigger birmingham blow boe
    boom border born bowl brazilian brian broken brother built cabl camera camp cap capacity care carolina carri
    cast cbs celebrity century certain certainly channel check choos chris cinema class classic clean collaps
    colleagu comedy commerc commissioner competitor complaint concert conclud conflict consol contest controll core
    count county coupl critical criticism crown crud currency darfur davis de dec declar deep dem democratic
    demonstrat deny desktop developer die dip disaster discover dismiss distanc document dog door dow dozen draft
    drama dramatic drawn driver dutch duty earthquak ease eastern edge emergency employment enabl encourag engineer
    enterpris entry environment equipment especially establish everyth exampl excit expansion explain explosion
    failur fallen famous faster fastest father favour fed fee femal fill fiscal fix flat florida format founder gam
    gap gary girl gmt golden grab greater guard halt handl handset heavy highlight highly hole honour hot houston
    ian immigration impos impressiv in incident incom increasingly index indicat indoor influenc initial initiativ
    inquiry insid intend ipod iran ivan jason jet joint jonathan jose journalist kevin kind knee knew knock la labor
    lack larger leadership leg legislation lib liberal liverpool loan lock magazin manufacturer master matt merg
    merger mid mind ministry mistak mix monthly mortgag mount mp multimedia murder mutual nasa natural newcastl
    newly ninth nokia nomination note nov obtain obviously oct onto opinion opponent output overall pack pakistan
    paper partnership payment peoplesoft perhap person photo piec pilot pitch plant plot pm politic politician
    population portabl possibility pound pretty prix processor progress prompt property prospect provider quickly
    rac ran rat ray recall recognis recover regard register regulation relationship relief remov renew replacement
    reportedly request resolv respect respond responsibility retirement revis rich robinson roger room royal runner
    sanction scal scandal schem scienc scott scottish secret select self semi sentenc session settlement seventh sex
    sharply ship shoot shut silver simon sixth slam slid slightly smaller smith soccer social society solid someon
    son sort sought spark split spokeswoman spr sprint stephen storag strength stress strip student sudan sue summit
    super surround surviv sustain switch sydney talent task taxe technical telecom telephon tennis terrorism
    terrorist texa them thoma throughout ticket tiger tip tom toronto touchdown traffic transport tri triumph trophy
    true tsunami turkey twic type understand unemployment upgrad van ventur veteran victim viewer vow walk wast
    watchdog water weak weapon western wild wimbledon wing winter withdraw wood worst writer wrot yahoo yanke
    zealand`,
  16: `absolutely abu accident achievement addition adopt adult advertis advic agenda airbus aircraft airport alex
    alexander allegedly ally ambition anger anniversary anticipat aol apply appoint art asid assembly assistant
    attract auto aviator awar badly balanc barcelona base basis basketball beaten bell ben bet blog bond brav brazil
    breach bridg broadcaster broker browser bt buyer calif capability captur cardiff catch celtic chain chair
    chapter character charity chas cheaper child chosen cisco cit citizen clark cleveland client clinch cliv clock
    closely collect collection colleg color combin comeback commitment competitiv completely complex congress
    connect consecutiv consortium contact cool copyright corporation counterpart craig cricket cruis cultur danc
    danger dangerous deadly defender defin definitely definition delight delivery delta departur destroy detroit
    direction discussion diseas distribut distribution district divid doctor dop down dr dream drink driven dual
    dublin duo earth easier edg edinburgh edward elect employ encounter enhanc entir equal era escap eventually exit
    expensiv explod extremely fa facility factor fault federation ferguson festival flaw font foot fortun fox
    freedom friendly fully gadget gate gear generat glasgow gm govern greec greek grew gross guarante guid gun guy
    hail hall hammer hardwar harry headquarter heard hero hewitt hewlett hill hint hir hockey holder homer hp hugh
    hunt id identity illegally immediat immediately import impress improvement indianapolis indonesia industrial
    initially innovation inspir install institut insurer insurgent intelligenc internal invest invit islamic itun
    jack jackson jami jim joe jury justin kelly kennedy kidnap languag las lay lee leicester lender letter lewis
    licens lion listen louis lowest ltd mac mainstream male mart martinez mate mayb meant medical membership miami
    midfielder mile mission morgan moscow motion movement multi musical mw nasdaq nba necessary negativ nfl nomine
    observer offenc offensiv officially one opener optimism optimistic organis organiser organization originally
    owen pacific packard page parliamentary particular passenger patch patent peak perfect phil philadelphia philip
    pirat planet platform plc plead pleas plung plus possibly poverty prefer preliminary princ priority prisoner pro
    probably professional purpos putin qualify queen quick rafael rapid react realis reality rebound recommend
    refere regional regular remember repeat reporter representativ republic republican rescu resignation resolution
    resourc restructur resum ring risen river rocket rout rush sack safe satellit scar scrap se seal seattl sec seiz
    senat sens sept seriously setback shadow shak shap sharp sheffield shell shift sight signal simpl singapor singh
    sit skill sky slowdown snap solv spammer spin spirit spoken spread sprinter spur spywar squar statistic status
    steel steven stewart stick strategic streak strengthen stronger styl submit subscriber suicid suprem surfac
    surgery suspension swiss switzerland tabl tank tap tape taylor text thailand theatr throw thrown tight toll
    trail transfer treasury treat treatment trend trillion turkish ukrain unabl understood upset variety vega violat
    virginia visitor vs wage wake wal warm warner wave weaker weigh welsh wife will wind wish witness worri wors
    yasser yen yuko zone`,
  17: `abroad accelerat activist adam administrator ads advis affordabl aged aggressiv aide alert alternativ amazon
    amsterdam analysis angry animat anthony antonio apologis apparent arab arena argentina argument arial arizona
    articl assess assessment assist asylum atlantic atomic audio audit aug author autumn aviation ballot bankrupt
    barely barry basic bath battery beef bench beta blunkett bolster borrow bottom br brac brief briefly broad bronz
    bruc brussel busy campbell cancel cancer capabl cardinal carl carlo carmaker caught caution cautious celebration
    chamber charli chat cheap chemical chos christian church circumstanc clearly cleric click climat cloth coalition
    cold cole colin collin columbia command compil complain component concentrat concession condemn confusion
    conspiracy constitutional construction consult continent contribut controversy convention convict cope
    correspondent costly cp crack creation creativ creator creditor crew criticiz crm cuba czech daimlerchrysler dan
    daughter deadlin dealt dean dedicat deeply defensiv degre dell democracy depend deserv desir desperat detain
    detect detention deutsch diary differenc directly disabl disc disciplin discovery disney disrupt documentary
    donald drag drew dub dubai eas echo edition editor effectively egypt eighth el element eliminat else elsewher
    embassy embrac employer endur engag enormous environmental episod equity error essential estat eve exactly
    examin exce exclud exhibition expens exploit explorer expos factory fake fallujah fals fame familiar fantastic
    fashion fate fcc federer feet feud fewer fierc fin fish flash flood flow footag ford formal formula forthcom
    forum fought foundation frank fre freez frustrat fun gamer gb gdp generally georgia gig glazer governor graham
    grammy graphic greatest grip grown gulf gunner hacker hamstr handheld harder hat headlin heavily helvetica henry
    hid hidden hide hip historic hodgson holy homeland hopeful hostil household hugely hurdl iaaf identifi identify
    ignor ii ill immigrant implement incorporat incredibl independenc indonesian infrastructur innocent institution
    instrument integrat intention interim interior involvement iraqis item ivory jacqu jakarta jay jean jeff jerry
    jointly journal jr junior kabul kansa keeper kid killer kim knowledg kong korean lab label laid landmark largely
    legend liam lie lleyton lover luck lucrativ malcolm malicious manifesto mar marathon margaret margin maria mary
    mayor melbourn mention merck meter method mexico micro milan min mine mini minor missil moderat momentum
    monetary mood moon mother motorcycl mountain multipl murphy mystery negotiat netherland newsfactor nick nikkei
    nl normally norwich not notebook notic novel ny nyse obvious occur ocean odd offset ohio ok older ongo os oust
    overcom overhaul oversea overturn ownership pact par patient patrick pattern payroll pedro percentag permit
    persuad pharmaceutical phas physical pioneer pipelin piracy playstation plea plenty pocket pois poland port pose
    postpon potentially prediction preparation presenc preview print prior privacy procedur professor profitabl prop
    properly provinc publisher pump pursu qaeda quak qualifier quarterback quest radical rain ralli ranger rap
    rapper rbs reaction reader rebuild recognition reduction refer referenc refuge regain regim regularly regulatory
    relation relativ relatively religious rely remark remot repair repeatedly reputation resort restor retain revamp
    revers reward rick rip rob robbi rome rooki ross roy rural sa sampl samsung saudi scam scot scrum selection
    semiconductor sen sequel serif sexual shark sharon shed shortag shoulder shuttl sidelin sideway sieg
    significantly silenc sister sluggish slump smart smash soft solution sometim soul southampton spacecraft
    spaniard speaker specific spitzer spok spokesperson squeez sri stability steady steal stem ston strain straw
    stretch strok strongly structur subsidiary successfully successiv successor sued suggestion suing supplier
    survival suspicion swap sweep sweet swing tag taiwan tampa tear teenager telecommunication temporary tend
    tension territory theft threw thriller tighten tiny tomorrow tonight torn trader tribunal tribut trigger trim
    tvs twickenham twin uefa ultimately unbeaten uncertainty unfair unknown upbeat upcom ups urban urge usa useful
    usher usual usually utd utility verdana villag violent vioxx visa vision vital vladimir volum vulnerability
    warren wayn weaken weather weekly wenger whatever widen wider widespread wine withdrawal withdrawn woe wonder
    wrap xbox xp zimbabw`,
  18: `aaa abandon aboard absenc absorb ac academic accurat activ adjust admission adviser advisory advocat afford ag
    alcohol aliv amaz amd anaheim andr andrea ankl antitrust anybody apart apology appli appropriat arch ariel
    arrangement arrival arsen arthritis assign assur aston astro astronaut atmospher attitud auditor automaker aviv
    backer background bag ballmer bangladesh banker bargain beer behalf behaviour belgian belong benchmark benitez
    berlin bernard billionair bird birthday blew blockbuster bob bone bookmaker bow breakthrough breath brew brewer
    brink bristol brit brows bryant buck bug bundl burden burn burst bus buyout buzz calm campaigner captiv careful
    carefully caribbean carter catholic cellphon challenger cheer chirac cingular circuit clamp clint closest
    collaboration colorado colour combination comic communist compatriot compensation compromis conced concept
    confront connecticut constituency consumption contender contrast conversation convert convinc cook cooperation
    correct corruption counter coup coverag crazy crush cult curb cyber cycl da dalla dame damien dark dave
    davenport dc deem demonstration dent deploy derail derby desert designer destruction detaine devastat devil dick
    diego difficulty dig digit diplomat disciplinary discount disk distributor dividend dna donat dot downgrad drov
    duncan eagl eastwood eat egyptian electric elena eligibl eliot ellis enron entirely entitl entrepreneur epic
    eras erupt ethiopian eurozon everton everybody excellent excus execut exercis expir explanation explor expo
    exporter extension faith fanni farm farmer fbi feed ferdinand fernando fi fighter fingerprint firefox fitness
    fla forest formally fractur francis freddi frost ft function gardener gartner gasolin gazprom gene geoff gerhard
    gerrard gift glad glob golf governanc grac greg guantanamo guess guidanc guitarist hagu haiti halo hamid hang
    harm hassan header heavyweight heineken helm henman herald hey hi hike holm hong hopefully hors hub hussein ice
    icon illness imagin imf importanc impossibl improper inch indefinitely indication indicator indict infect
    influential infringement instanc instant instruction integration interact interactiv interfac internationally
    intervention invention inventory iranian jacki jamaica jeremy jersey jerusalem jewish jimmy jobless jonny jungl
    junk juror karzai kate katerina kean kenteris keyboard kidnapper kingdom knight kosta kremlin laboratory lake
    lanka laptop larry latin lawmaker leak leap legacy legendary legitimat lend liberty lifetim lin lindsay lobby
    locat loom loos lopez louisiana loyal luxury lyco mae marat marc marion marri marriag massachusett maximum
    mcdonald medallist medicin medium mep metal metr metropolitan michigan microsystem middlesbrough midfield
    midnight milburn militia mill minimum monster montreal mostly motorola mourinho mous munich museum najaf narrow
    nascar nationwid neck negotiator neighbor neither nextel nice nicola nigel nigerian nintendo nobody nod none
    noon northwest novell oakland occasion ofcom oliver opt orang orbit ordinary origin outcom outlin outsourc
    outstand overnight overtim overwhelm pain palmon participant path patriot paula payout pend pentagon perception
    perfectly performer permission personally pfizer philippin phillip phish phoenix pitcher pittsburgh playoff pole
    poorest popularity portfolio portray portsmouth possession postal powell presenter principl proceed promotion
    proof proper proportion prosecution protester protocol prototyp publicly pundit punish pursuit quota radcliff
    rail raw receiver recorder recruit redskin reel reign reinforc relay religion requirement resident resist
    resistanc restaurant restriction retreat revision reviv revival revolution rid ride riot roar robin robot rocky
    roman ronaldo rover rumour rusedski ryan ryder saddam sadr safin sail saint salary sam scan scientific scorses
    scrambl screenplay script sea sean semifinal sensitiv separately serena servant sever sham shan shiit shoe shook
    shopper showcas shrink shrug silk sing sink siz skipper slash slight slot slowly smartphon smil snow soap
    sophisticat sorry southeast southwest soviet spar specifically specification spectator speculat sponsor
    spotlight stamp steer stern stiff stifl stir stood str strang strategist stream stuart stuck stuff subscription
    subsidy substanc substantial substantially succ succeed succession suddenly sum superb supercomputer supermarket
    sustainabl svetlana sweden swell tactic tale taxpayer teacher teenag tehran tel telegraph thai thanou thin
    thompson tied tone toshiba totally toughest tourism tout toy traditionally trafford tragedy transaction
    transform translat trick trio tripl trojan truly truth tumbl tune turnaround turner tycoon unacceptabl unclear
    uncover undergo universal unlik unsolicit upper uranium utah various vast vendor vera verdict verita victor
    vijay violation virgin virtual vodafon vulnerabl walt wash wasp weakness wed welfar westminster whilst wi
    wilkinson winger withdrew woodward workforc worldcom worm worsen wreck wright wta wto youngster zurich`,
  19: `abduct acclaim accusation adapt adventur advisor afterward ali ambassador ameli amongst anderson anfield
    animation applicant arbitration aris array aspect assassination au austria availability axe bail barkley
    basically bat batter belgium berni blackburn blind blogger blood bomber breakfast brokerag bulk bullish bump
    buoy capsul cd cheat circl citigroup clip clue collaborat colombia combat comfortabl compact comput confus congo
    consequenc consolidat consultancy contend contestant contribution corner cueto databas davy dechy deepen delhi
    determination directiv disappear disclos dismantl dj domain drak drill easily ebay electoral elvis embargo empir
    endors enforc envoy evacuat evan evolution except explosiv fda festiv forg foster foxx fragil frustration
    fundamental galaxy garden genr ghraib gloucester gop grad graem guest guitar hama hamm hamper hd height
    helicopter highbury humbl ie inde indiana injection iron isle janet jazeera joss judgement jupiter kaplan kenya
    kilroy lane lawrenc leed lesson lewsey liability location mad mainly manmohan map mathew mauric meat migrant
    millennium minnesota mogul moody moral mozilla mph musician nathali nearby nemo nervous nevertheless newcomer
    newest nhl niro normal norman object offens offlin opera out outdoor outrag paint partly patrol paus petroleum
    pil pile pit plat playback pool pos poster proclaim promoter proud qatar racist rapidly rare recession
    referendum regret reliev reluctant restrict rio rivalry robotic roddick ron roundup saturn schroeder section
    seemingly separatist shelv shortlist shortly slower solar somebody sooner spat specially spell stabl stall stapl
    steam stockpil stolen stun sudanes suppos swedish tait teach tempt tennesse tens terry thomson thrill titan
    tobacco toyota trap tremendous trump turnover ukip ukrainian uncertain underlin unexpect unman upward usatoday
    venu veto vickery viktor visual volley wade washingtonpost wealth wear weight wheel whistl wholesal yank yield
    younger`,
}
