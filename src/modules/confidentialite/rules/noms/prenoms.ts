import { plat } from '../lecture.ts';

/** First names met in France, of many origins, with their accents: written on purpose for this, from no register. */
const FEMININS = `
abla adélaïde adèle adeline adjélé adjoua adriana affoué agathe aglaé agnès ahou aïcha aïchatou aïda aïssa
aïssata aïssatou aïssetou akissi akouvi albana aleksandra alexandra alexandrina alexandrine alexane alexia
alice alicia alina aline alison alizée alya alyssa amal amandine amani ambre amel amélia amélie amélle
amicie amina aminata amira amoin amy ana anaé anaëlle anahit anaïs anastasia andrée andreea anémone aneta
anfiati angélique anissa anna annabelle anne anne-claire anne-laure anne-marie anne-sophie annette annick
annie annie-claude anouk antoinette anziza apolline ariane arlette armelle asma asmaa assetou assia assiya
assya astou astrid athénaïs atika aude audrey augustine aurélia aurélie auriane aurore awa awatef axelle aya
ayana ayat ayşe aziza bahia barbara baya beata béatrice beatriz bénédicte bénie bérangère bérénice
bernadette berthe bertille besa betty bianca bienvenue binta bintou blanche blandine bouchra brenda brigitte
brune büsra calista calixte camélia candice capucine carine carla carmen carole carolina caroline cassandra
cassandre catherine cathy cécile cécilia célia célina céline cerise chadia chaherazade chahinez chahrazed
chaïma chaïmaa chamsia chancelle chantal charlène charline charlotte chérazade chérifa chiara chioma chirine
chloé christelle christiane christina christine cindy claire clara clarisse claudette claudia claudine
clélia clémence clémentine clotilde colette coline colombe conceição constance consuelo coralie corinne
coumba cristina cynthia daisy dalia dalila danièle danielle daphné déborah delphine denise dhikra diana
diane dienaba dieynaba divine djamila djamilatou djénabou djénéba djohra dolores domitille dorcas doriane
dorina dorine dorothée dounia dragana ebru echati édith édwige éléa éléna éléonor éléonore éliane elif élina
élisa élisabeth élise elmira élodie éloïse elsa elvire émeline émilie emine emma emmanuelle emmy émy énora
erika ernestine espérance esra estelle esther eugénie eulalie éva eve évelina évelyne exaucée fabienne
fabiola fadila fadime fadma fahima fanny fanta faouzia farah farida fatem fathia fatia fatiha fatima
fatimata fatimatou fatma fatmé fatou fatouma fatoumata faustine félicité fella fériel fernanda fernande
filomena firdaous firdaws flavie fleur flora flore florence floriane florica fouzia francesca francine
françoise frédérique funda gabriela gabrielle gaëlle galina garance gayané geneviève georgette géraldine
germaine ghania ghislaine ghita ghizlane ginette gisèle giulia gladys gloire gloria goundo grâce gracia
graziella guilaine gülsen guylaine gwenaëlle gwendoline gwenn habiba hadja hadjer hafida hafsa hajar hajiba
halima halimatou hanae hanane hania harmonie hasna hasnaa hasnia hassanatou hassiba hassna hatice havva hawa
hayat hayet héléna hélène héloïse henriette hermine hind hoa honorine hortense houda houria huguette huong
ibtihal ibtissam ibtissem ihssane ikhlas ikram ilana ilhame ilhem ilona imane imène inass inaya inès ingrid
insaf ioana irène irina iris iryna isabel isabelle isaline isis ivana jacinthe jacqueline jade jalila jamila
janine jeanine jeanne jeannette jeannine jelena jenna jennah jennifer jenny jessica jihane jinane joanna
joaquina joëlle johanna jolie josefina josépha joséphine josette josiane josie joy judith julia juliana
juliane julie juliette justine kadia kadiatou kadidia kady kahina kaltoum kamelia kamilia kankou kaoutar
kaouthar karen karima karine kate kathleen kathy katia kavita kaylia kayna kelly keltoum kelya kenza kezia
khadidja khadija khadra khady khalida khalissa khedidja kheira kiara kimberley korotoumou kossiwa kübra
laëtitia lahna laïla lakshmi lalie lamia lamya lan lana larisa larissa latifa laura laure laureline laurence
laurène laurianne laurie laurine layla léa léana leïla léna lénaïg lenuta léonie léonore léontine leslie
leyla lia lila lili lilia liliane lilou lily lina linda line linh lioudmila lisa lise lisette livia loane
loïse lola lorena loriane louane louba loubna louisa louise louisette louison louiza louna lourdès lucette
lucia luciana lucie lucienne lucile lucille ludivine ludmila luisa luna lyana lydia lydie lyna lynda lyne
lysa lysiane maciré maddy madeleine madeline madina madison maëlie maëlle maély maëlyne maëlys maéva mafalda
magali magalie magdalena maïa maïlys maïmouna maïssa maïssane maïwenn majda malak malha malika malou manon
manuela marcelle mardoché margaux margot marguerite maria mariam mariama mariame mariana marianne marie
marie-ange marie-anne marie-christine marie-claire marie-claude marie-ève marie-france marie-hélène
marie-jeanne marie-josé marie-laure marie-laurence marie-line marie-louise marie-madeleine marie-noëlle
marie-paule marie-rose marie-thérèse marielle mariétou mariette marijana marilou marilyn marilyne marina
marine marinette marion marisa marjorie marlène marthe martina martine marwa maryam maryem maryline maryse
maryvonne massita mathilda mathilde maty maud maude maurane mauricette maurine mawa maya maymouna mayssa
mbarka mebarka meera mégane mélanie mélina mélinda mélissa mélissandre mélodie mélusine meriem merveille
meryem mia michèle micheline michelle mihaela mila milena mimouna mireille mirela miriam mirjana moinaécha
moïra monique morgane mouna mounia muriel mylène myriam myrtille nabila nacera nadège nadejda nadia nadine
nadira nadjet nadjia nafissa nafissatou naïma najat najet najoua naomi naomie naoual narjess narjisse
nassima natacha nataliya natasha nathalie nawal nawel nawelle ndeye nedjma nejma nélia nelly nènè nesrine
nevena nga ngoc ngozi nhung nicole nihad nihel nina nino ninon niouma nissrine nkechi noélie noëlle noémie
nora norah norma nouha nouria océane odette odile oksana olga olive olympe opale ophélie orane oriane
ornella ouarda ouassila ouerdia ouiza oumayma oumnia oumou ozlem paméla paola parvati pascale pascalina
pascaline patience patricia paula paule paulette pauline penda pénélope perle pétronille philippine phuong
pierrette pilar plamedie prisca priscilla priya prudence prune rabia rabiatou rachel rachelle rachida radia
rahma raïssa rajaa raluca rama ramata rani rania raphaëlle rayhana raymonde razika rébecca régine reine
reinette rhita rim rita rkia roberte rodica rokaya rokhaya rokia rolande romaine romaïssa romane romina romy
rosa rosalie rosario rose rose-marie roselyne rosemonde rosine roukia roxana roxane rym ryma saadia sabah
sabeha sabiha sabine sabria sabrina safa safia saïda sakina salamata saliha salima salimata salma salomé
samantha samia samira sana sanaa sanae sanata sandra sandrine sandy sara sarah saran sarra seda ségolène
sélène selin selma séphora séréna sétou séverine sevgi seynabou shaïma shaïna shana shanna sheila shirley
sibylle sidonie siham sihame sihem simona simone siré sirine sitti snezana sofia soizic sokhna solange
solène solenn soline solveig sonia sonya sophia sophie soraya souad souhila soukaïna soumaya soumia stella
stéphanie sultana sunita suzanne suzie svetlana sybille sylvaine sylviane sylvie syrine talia tamar tamara
tania taous tasnim tasnime tassadit tatiana tatjana tenin teresa tess tessa thaïs thalia théa thelma
théodora thérèse thi thiziri thuy tia tifany tiffany tiguidanké tiphaine tounsia touria trang tugba tuyet
typhaine ursula valbona valentina valentine valérie vanessa vasanthi véra véronique vesna vicky victoire
victoria victorine violette virginie viviane wafa wafaa warda wassila wendy widad wided wivine ximena xiu
yaëlle yakout yamina yasmin yasmina yasmine ying yolande youna yousra yulia yuliya yumi yvanna yvelise
yvette yvonne zahia zahoua zahra zaïna zaïnaba zakia zalihata zarema zehra zeina zeinab zélie zeynep zhor
zineb zita zoé zoélie zohra zoubida zouina zouleikha zoulikha zübeyde zulikhan
`;

const MASCULINS = `
aaron abdallah abdel abdelaziz abdelghani abdelhak abdelhamid abdelilah abdelkader abdelkarim abdelkrim
abdellah abdellatif abdelmadjid abdelmajid abdelmalek abdelouahab abderrahim abderrahmane abderrezak
abdessamad abdi abdou abdoul abdoulaye abdourahmane abel aboubacar aboubakar aboubakr aboud abraham achille
achour achraf adam adel adem adil adlan adnane adrien agron ahamada ahmad ahmadzai ahmed ahoua aimeric aïssa
akhmed akim akram alaa alain alan alassane alban albert alberto albin aleksandar alessandro alex alexandre
alexandru alfonso alfred alhassane ali alioune almamy aloïs alphonse alvaro aly amadou amara amaury ambroise
amédée ameur amine amir amirouche ammar amrane anas anatole andré andrei andrew andrey andriy angelo anis
anli anouar anthony antoine antonin antonio antony aram arben archibald arezki aristide arjun armand armando
armel armen arnaud arsène arthur artur aslan assane attoumani aubin auguste augustin aurélien aydan ayden
aylan ayman aymen aymeric ayoub azdine azedine aziz azouz azzedine babacar bacar bachir badis badr
badreddine bakary bao baptiste baris barnabé barthélémy basile bassem bassirou bastien baudouin bektas
belgacem belkacem benamar benjamin benoît bérenger bernard bertrand besnik bilal bilel bilongo biram bogdan
bojan boris boualem boubacar boubakar boubaker boubou boujemaa boumediene bourama bouziane brahim brahima
brandon brayan brian brice bruce bruno bryan bujar burak carlos cédric célestin célien cemal césar chaabane
chafik chakib chancel charles charly chedli cheick cheikh cherif chokri christian christophe chukwu clément
clovis colin côme constant constantin corentin costel cristian cyprien cyr cyril dahmane damien daniel
danilo daouda dardan david davit davy dejan demba denis désiré diadié didier diego dieudonné dimitri dino
diogo djaffar djamal djamaleddine djamel djibril djiby djilali dmitri domingos donald donatien dorian doudou
dragan driss drissa duarte dung dylan ebuka eddy edem edgar edgard edmond edon édouard eduardo el-hadj
elhadj elias elikia eliot éliott elliot elyas elyès embarek emeka emeric emery émile émilien emilio emmanuel
emre endrit enes enguerrand enrique enzo eren éric erwan erwann esmatullah esteban éthan ethann étienne
eugène eustache évan ewan ewen ézéchiel ezzedine fabien fabrice fadel fahd faïçal farès farhad farid farouk
fathi fatih fatmir fayçal faysal félicien felipe félix ferdi ferdinand ferhat fernand fernando fethi fidèle
firmin fiston flavien florent florentin florian florin florind fodé fodil fouad foued fousseyni francis
francisco franck françois françois-xavier frank fred frédéric fulbert furkan gabin gabriel gaël gaëtan
gaoussou gaspard gaston gauthier gautier geoffrey geoffroy georges gérald gérard germain gevorg ghali
ghaouti gheorghe gheorghita ghislain ghulam gilbert gildas gilles gino giorgi giovanni giscard glody gökhan
gonçalo gontran goran gradi greg grégoire grégory grigor guelord guénolé guigui guilhem guillaume gulab
gustave guy gwenaël gwendal habib habibou hacène hachem hachemi hadi hadj hadrien hai haïthem hakan hakim
halil hama hamadi hamdi hamed hamid hamida hamidou hamidullah hamou hamza haroun harouna hassan hassane
hassen hatem hayk haytham hector hedi henri hervé hicham hichem hilaire hilarion hippolyte hocine honorat
honoré horace houari houcine houssam hovhannes hubert hugo hugues hung hüseyin hussain hussein hyacinthe ibo
ibrahim ibrahima idir idris idriss idrissa igor ilan ilie ilir ilyan ilyas ilyès imad imed imran imrane
ionel ionut irakli isa isaac ishak isidor isidore islem ismaël ismaïl ismet issam issiaka issouf iurie ivan
ivo jacky jacques jaime jalal jalil jamal jamel jason javier jawad jayden jean jean-baptiste jean-bernard
jean-bosco jean-charles jean-christophe jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc
jean-marie jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-yves jérémie jérémy jérôme jesús
jian jimmy joachim joão joaquim joël joffrey johan johann johnny jonas jonathan jordan jordy jorge josé
joseph joshua josselin jovan juan jude jules julien julio juste justin kacem kacou kaddour kader kadir kaïs
kalifa kalilou kamal kamel karim kassim kaylan kebir kelian kemal kemi kenny kenzo kerem kévin khaled khalid
khalil khamzat khelifa kilian killian koami kodjo koffi kofi komlan konan kossi kouadio kouakou kouamé
kouassi kumar kwaku kwame kylan kylian ladislas lahcen laïd lakhdar lamarana lambert lamine landry larbi
lassana lassina laurent layachi lazare léandre leandro lenny lény léo léon léonard léonce léopold levan
levani liam lilian lino lionel loan logan loïc lorenzo loris lotfi louis louis-philippe louka lounès loup
luan luc luca lucas lucien ludovic luigi luis lukas lukau luzolo maamar madani madjid magomed mahamadou
mahdi mahfoud mahieddine mahmadou mahmoud majid makan makhlouf makhtar malamine malek malick malik malo
mamadou mamady mansour mansur manu manuel marc marceau marcel marcelin marco mardochée marek marian marin
marinel mario marius marley marlon marouan marouane martial martin marwan massamba mateo mathéo mathias
mathieu mathis mathurin mathys matondo mattéo matthias matthieu maurice max mayeul mbala mbaye mebarek
médard médéric mehdi mehmet melvin melvyn menad messaoud metin mhamed michaël michel mickaël miguel mihai
mike milo milos miloud minh mirko moctar modeste modibo modou mody mohamadou mohamed mohammed mohan mohand
mohcine mohsen moïse mokhtar mokrane momar momo moncef mondher moriba mouaad mouad mouctar mouhamadou
mouhamed mouigni moukoko moulay mouloud mounir mourad moussa moustafa moustapha murat mustafa mustapha
mykola nabi nabil naby nacer nacim nadim nadir naël nahel nahil naïl naïm najib najibullah najim naoufel
narek nasr nasser nassim nassur nassurdine nathan nathanaël nawfel nelson nguyen nico nicolae nicolas nidal
nikola nizar noah noé noël noham nolan nolann noorullah norbert nordine noredine nourdine noureddine nsimba
nuno octave odilon okan oleg oleksandr olivier omar ömer omran omür onur orhan oscar osman osmane othman
othmane ouahid oualid ouassim oumar ousmane oussama ousseynou ovidiu owen owenn pablo pape papis parfait
pascal patrice patrick paul paul-antoine paulo pavel pedro petar petru philémon philibert philippe pierre
pierre-alain pierre-yves pierrick pierrot piotr placide plamedi plamen preston prosper quang quentin rabah
rabie rachdi rachid radouane radu rafael rafik rahim rahmatullah rajesh ramazan ramdane ramiz ramon ramzi
raouf raoul raphael ravi rayan rayane rayhan raymond razak recep réda redouane réduane régis rémi rémy
renaud rené riad riadh ricardo richard ridha riyad robert roberto robin robinson rocco rochdi rodolphe
rodrigo rodrigue roger roland rolland romain roman romaric romuald ronan ruben rudy rui ruslan rustam ryan
saad saber sabir sabri sadek sadibou sadio saïd saïdou saïfeddine saindou salah saleh salem salif salim
saliou salvador salvatore samba sambou sami samir samson samuel samvel samy sana sandro sanjay seb sébastien
sefa seif sékou selim serge sergio sergiu serkan séverin seydou sghir shaban siaka sidi sidiki silimane
siméon simon singh siré skander slim sliman slimane slobodan smaïl soan sofian sofiane soilihi sokol sören
sory sosthène soufiane soufyane soulaimana soulaïmane souleiman souleymane soumaïla stan stanislas steeve
stefan stelian steph steve steven stoyan suresh swann sylvain sylvestre taha tahar tanguy tao taoufik tarek
tarik tarkan tayeb teddy tewfik tharshan théo théobald théodore théophile théotime thibaud thibault thibaut
thierno thierry thimothée thomas tiago tidiane tidjane tiémoko tigran tijani timéo timothé timothée timothy
titouan tiziano todor tom tomasz tommy tony toufik toumani toussaint trésor tristan tuan tugdual tuncay
tunde turpal tyron tyrone ugo ugur ulrich ulysse urbain vahan vakaba valentin valentino valentyn valère
valéry vardan vasco vasil vasile vasyl venceslas veselin vianney victor viktor vincent viorel virgile vital
vito vítor vivien vladimir volkan wahid walid walter warren wassim wei wenceslas wesley wilfrid wilfried
william willy wissam xavier xiao yacin yahia yahya yan yanis yann yannis yapi yasin yasser yassin yassine
yaya yazid yéro yoan yoann yohan yohann youcef younès youness younous youssef youssouf youssoupha yusuf yvan
yves yvon zabi zabihullah zacharie zachary zack zakari zakaria zakarya zaki zaza zelimkhan ziad zidane zié
zinédine ziyad zoheir zohir zoran zoubir zouhair zurab
`;

/** Borne by women and by men. */
const MIXTES = `
adama aimé aimée alexis alix amar andréa ange anh ariel axel camille céleste charley charlie claude claudie
cyrille dany désirée dominique eden élie frédo gwen ihsan iman issa jaouad jo joan jocelyn jocelyne joris
karen kerry kim lou lyess maé maël marie-pierre maxence maxime morgan noa noor nour sacha salam sam
sanam sasha stéphane swan thao yacine yaël yannick
`;

/** First names that are also ordinary words: alone, they need a capital or what stands around them. */
const MOTS_AUSSI = new Set(
  `
aime aimee ambre ana anemone ange angelique anis aurore bao baris benie berthe bienvenue blanche brune
capucine celeste cerise charlotte cherif claire clemence clement clementine colin colombe come constance
constant cyr daisy desire desiree dino divine dung eden esperance eustache eve exaucee fanta felicite fidele
fiston fleur flore florence garance germain germaine gloire grace guy hadj hai harmonie honore iris isa isis
jade jean jo jolie joy juste kim lambert lan lana landry lazare lila lili line lino lise lou loup luna
madeleine madison marc marguerite marie marin marine martial maty max medard megane melodie merveille
modeste myrtille nabi nino noel noelle norma octave olive omer opale parfait pascale patience perle pierre
placide prosper prudence prune rabie rahma rama ravi reine rim robin robinson rocco romain romaine roman
romane rose saber salvador sam samba samson saran seif slim stan stella tao tess thi tia toussaint tresor
urbain vera victoire violette vital wei yan
`
    .trim()
    .split(/\s+/),
);

export type Sexe = 'f' | 'm' | 'x';

const PRENOMS = new Map<string, { ecrit: string; sexe: Sexe }>();
for (const [sexe, liste] of [
  ['f', FEMININS],
  ['m', MASCULINS],
  ['x', MIXTES],
] as const) {
  for (const ecrit of liste.trim().split(/\s+/)) PRENOMS.set(plat(ecrit), { ecrit, sexe });
}

/**
 * Whether a word is a first name, and whose. With an accent that the name has not, it is another word: « marié ».
 * A compound holds when each of its parts is one: « Anna-Lou ».
 */
export function prenom(texte: string): Sexe | null {
  const cle = plat(texte);
  const connu = PRENOMS.get(cle);
  if (connu) {
    const bas = texte.toLowerCase();
    return bas === cle || bas === connu.ecrit ? connu.sexe : null;
  }
  const parties = texte.split(/[-‐‑]/);
  if (parties.length < 2) return null;
  const sexes = parties.map(prenom);
  return sexes.includes(null) ? null : (sexes[0] ?? null);
}

/** « rose », « pierre », « marin »: an ordinary word before being a name. */
export const estAussiUnMot = (cle: string): boolean => MOTS_AUSSI.has(cle);
