import type { Textes } from '../bilans/rules/rubriques.ts';

const p = (...paragraphes: readonly string[]): string => paragraphes.join('\n');

/**
 * What the mediator and the director wrote at the end of the first year of the first convention. No figure in it:
 * the figures are beside, counted from the acts, and must never be contradicted by a sentence.
 */
export const TEXTES_DU_BILAN: Textes = {
  presentation_structure: p(
    'La Navette est une association de médiation sociale. Elle emploie cinq médiateurs et médiatrices, une encadrante et une directrice. Elle intervient à pied, en binôme, dans deux quartiers prioritaires de Clairvigne, du début d’après-midi jusqu’à la fin de soirée, et tient deux locaux ouverts en journée.',
    'Le quartier des Tisserands réunit cinq résidences de deux bailleurs autour de la place de la Filature. La population y est plus jeune qu’ailleurs dans la ville, et les foyers d’une seule personne y sont nombreux. Les services publics se trouvent de l’autre côté de la voie ferrée : la distance se compte moins en minutes qu’en habitudes.',
    'La Navette travaille avec les bailleurs, la ville, le centre social, le collège, la mission locale et les services sociaux. Un comité les réunit chaque trimestre autour des observations de terrain.',
  ),
  origine_mission: p(
    'La demande est née d’un constat partagé lors des réunions de gestion urbaine : les plaintes pour bruit et pour occupation des halls augmentaient, alors que les habitants disaient ne plus savoir à qui parler. Les gardiens, seuls en première ligne, demandaient un relais en soirée.',
    'Un diagnostic mené auprès des locataires a montré deux attentes : une présence humaine régulière aux heures où les bureaux sont fermés, et une aide pour s’y retrouver dans les courriers et les démarches. Le poste a été construit pour répondre aux deux, avec un ancrage fort en pied d’immeuble.',
  ),
  contenu_mission: p(
    'La médiatrice travaille à temps plein, en journée au début de la semaine et en soirée à la fin. Les premiers mois ont été consacrés à se faire connaître : porte-à-porte dans chaque cage d’escalier, présentation aux gardiens, participation aux fêtes de quartier.',
    'Au fil de l’année, la mission a évolué dans trois directions :',
    '- des tournées plus régulières aux abords du jardin et de la place, où les tensions se déplaçaient l’été ;',
    '- une permanence hebdomadaire au local, ouverte à la demande des habitants qui préfèrent parler assis et au calme ;',
    '- un rôle plus affirmé dans les projets collectifs, en particulier le café médiation et le jardin partagé.',
    'Chaque soirée se termine par un débriefing. Les observations qui concernent les bailleurs leur sont transmises chaque semaine.',
  ),
  type_mediation: 'Médiation habitat et espaces publics.',
  accueil_qualitatif: p(
    'L’écoute reste le cœur du métier. Beaucoup d’échanges commencent par une question banale, dans un hall ou devant le local, et disent ensuite la solitude, l’inquiétude pour un enfant, la peur d’ouvrir une lettre. Prendre le temps, revenir, se souvenir : c’est ce qui a construit la confiance.',
    'La permanence a changé la nature des demandes. Les habitants viennent avec un courrier ou un téléphone à la main. Nous faisons avec eux, jamais à leur place. Plusieurs personnes venues chaque semaine au printemps se débrouillaient seules à l’automne ; deux d’entre elles aident aujourd’hui leurs voisins.',
    'Une attention particulière a été portée aux personnes âgées isolées, avec leur accord, surtout pendant les fortes chaleurs et les fêtes de fin d’année.',
  ),
  relation_qualitatif: p(
    'Mettre en relation ne consiste pas à donner une adresse. Nous appelons avec la personne, nous préparons ce qu’elle veut dire, nous l’accompagnons si elle le souhaite, puis nous prenons des nouvelles. Ce suivi est ce qui fait la différence : un rendez-vous manqué se rattrape quand quelqu’un rappelle.',
    'Les relais les plus fréquents concernent le logement, l’accès aux droits et l’emploi des jeunes. Avec la mission locale, un rendez-vous mensuel au local a rapproché des jeunes qui n’avaient jamais franchi sa porte. Avec le collège, nous aidons parents et équipe éducative à se parler avant que la situation ne se tende.',
    'Il arrive qu’un partenaire ne réponde pas. Nous le notons : c’est une information utile, à partager en comité plutôt qu’à taire.',
  ),
  projets_qualitatif: p(
    'Le café médiation a trouvé son rythme. On y vient pour le café, on y reste pour le sujet : le bruit, les écrans des enfants, les travaux, la place des jeunes. Les participants choisissent désormais eux-mêmes le thème suivant.',
    'Le jardin partagé est la belle réussite de l’année. Un petit groupe d’habitants portait l’idée depuis longtemps ; nous les avons aidés à écrire leur demande, à rencontrer la ville et à s’entendre sur des règles. Le collectif tient aujourd’hui ses réunions sans nous.',
    'Les actions de sensibilisation ont été menées au pied des immeubles, avec les bailleurs et souvent avec les enfants, qui sont les meilleurs messagers. Une marche exploratoire a permis aux habitantes de montrer à la ville les passages qu’elles évitent le soir.',
  ),
  veille_qualitatif: p(
    'Les tournées permettent de voir ce que les plaintes ne disent pas : une porte qui ne ferme plus, un lampadaire éteint, un terrain de jeu qui se vide. Chaque constat est transmis le jour même à celui qui peut agir, et nous vérifions ensuite que la réparation a été faite. Les habitants ont commencé à signaler les pannes eux-mêmes, plus tôt.',
    'La veille est aussi sociale. Nous avons observé un déplacement des regroupements vers le jardin dès les premières chaleurs, et une fatigue des gardiens après l’été. Ces observations, partagées sans désigner personne, ont permis d’adapter les horaires de tournée et d’organiser un temps d’échange avec les gardiens.',
  ),
  tensions_qualitatif: p(
    'Le bruit domine, avec un pic très net les soirs d’été. Intervenir à chaud apaise le moment ; revenir le lendemain, au calme, apaise la suite. C’est pourquoi nous consacrons autant de temps au suivi qu’à l’intervention elle-même.',
    'La navette reste notre outil le plus utilisé entre voisins qui ne veulent plus se voir. Quand les personnes sont prêtes, nous proposons une table ronde. Peu nombreuses, ces rencontres demandent une longue préparation et aboutissent presque toujours à un accord, parfois écrit, souvent tenu.',
    'Les rappels à la règle se font par le dialogue, sans menace. Le ton a changé avec les groupes de jeunes : on nous interpelle désormais de loin, pour demander un renseignement autant que pour négocier dix minutes de plus.',
    'Certaines situations nous dépassent. Nous savons alors nous retirer et passer le relais, en l’expliquant à chacun.',
  ),
  professionnalisation_plan: p(
    'La médiatrice a suivi le parcours proposé par le plan régional :',
    '- prise de poste : les fondamentaux de la médiation sociale ;',
    '- gestion des conflits : de l’intervention à chaud à la table ronde ;',
    '- valeurs de la République et laïcité ;',
    '- une journée d’échange de pratiques entre adultes-relais du département.',
    'Elle en retient surtout l’entraînement à la reformulation et la rencontre avec d’autres médiateurs, qui l’a sortie de l’isolement des débuts.',
  ),
  professionnalisation_autre: p(
    'L’équipe bénéficie d’une séance mensuelle d’analyse de la pratique avec une intervenante extérieure. La médiatrice a été accompagnée pendant six mois par un collègue expérimenté, en binôme sur toutes les tournées.',
    'Elle a également suivi une formation aux premiers secours et une sensibilisation à la protection des données, dont toute l’équipe a tiré une règle simple : ne noter que ce que l’on pourrait lire à voix haute à la personne concernée.',
  ),
  conclusions: p(
    'Cette première année a installé une présence et une confiance. Les habitants connaissent la médiatrice par son prénom, les gardiens l’appellent avant que les choses ne s’enveniment, les partenaires l’associent à leurs projets.',
    'Trois difficultés sont à signaler :',
    '- les délais de réponse à certaines fiches de liaison, qui fragilisent notre parole auprès des habitants ;',
    '- la charge des soirées d’été, qui a demandé de réorganiser les congés de toute l’équipe ;',
    '- le risque d’être pris pour un guichet de plus : nous tenons à faire avec les personnes, et non à leur place.',
    'L’engagement de la médiatrice, sa constance et son sens de l’à-propos sont salués par tous les partenaires interrogés.',
  ),
  perspectives: p(
    'Pour l’année qui vient, nous souhaitons développer les tables rondes, former un premier groupe d’habitants à l’écoute et au dialogue, et étendre la permanence au samedi matin une fois par mois.',
    'La médiatrice prépare une validation des acquis de l’expérience pour le titre de technicien médiation services. L’association lui réserve deux jours par mois et finance l’accompagnement. À terme, elle aimerait transmettre et encadrer.',
    'La Navette travaille à la pérennisation du poste : les deux bailleurs ont accepté d’étudier un cofinancement, et la ville a inscrit la médiation dans sa convention de quartier. Nous demanderons le renouvellement de la convention à son terme si ces accords ne suffisent pas encore.',
  ),
};
