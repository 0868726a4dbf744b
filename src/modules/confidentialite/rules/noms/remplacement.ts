import type { Mot } from '../lecture.ts';
import { BORD, unDe } from '../motif.ts';
import type { Trouve } from '../motifs.ts';
import type { Contexte } from './contexte.ts';
import type { Nom, Qui } from './pistes.ts';

const PAR_QUI: Readonly<Record<Qui, string>> = {
  f: 'une habitante',
  m: 'un habitant',
  x: 'une personne',
  couple: 'deux habitants',
  famille: 'des habitants',
  medecin: 'un médecin',
  droit: 'un juriste',
};
const RAISON = 'Ce nom peut permettre de reconnaître quelqu’un.';

interface Habit {
  /** What comes before the name and goes with it. */
  readonly avant: RegExp;
  readonly par: (m: RegExpMatchArray, qui: Qui) => string;
}

const contracte = (article: string | undefined): string =>
  article === 'du ' ? 'd’' : article === 'au ' ? 'à ' : '';
const PROFESSION = new RegExp(
  `^,? ?\\(?(?:(?:la|le|l'|notre|une?) ?)?${unDe(`
    directeur directrice conseiller conseillere cpe principale? proviseur assistante?_sociale educat[a-z]* mediat[a-z]*
    gardien(?:ne)? concierge chargee? responsable referente? coordinat[a-z]* animat[a-z]* medecin infirmiere? agente? chef
    cheffe elue? adjointe? maire technicien(?:ne)? formateur formatrice professeure? enseignante? du_bailleur
    de_la_(?:caf|mairie|ville|mission) du_ccas
  `)}(?![a-z])`,
);

/** What stands around a name decides what may stand instead, so that the sentence holds. */
const HABITS: readonly Habit[] = [
  { avant: /(?:(du |au |le |la |l'|une? |ce |cette |sa |son |ma |mon )?)petite $/, par: () => 'une enfant' },
  { avant: /(du |au |le |une? |ce |son |mon )?petit $/, par: ([, art]) => `${contracte(art)}un enfant` },
  { avant: /(?:la |une |cette )jeune $/, par: () => 'une jeune' },
  { avant: /(du |au |le |un |ce )jeune $/, par: ([, art]) => `${contracte(art)}un jeune` },
  {
    avant: /(?:la |une |cette )?famille $/,
    par: ([tout]) => (/^(?:la|une|cette) /.test(tout) ? 'une famille' : 'famille'),
  },
  { avant: /(?:les )(?:epoux|consorts) $/, par: () => 'un couple' },
  { avant: /s'appelle $/, par: (_, qui) => `est ${PAR_QUI[qui]}` },
  { avant: / ?(?:(?:qui )?se nomme|nommee?|prenommee?|denommee?|surnommee?|appelee?) $/, par: () => '' },
  { avant: /un(e?) certaine? $/, par: (_, qui) => PAR_QUI[qui] },
  {
    avant: /(?:tonton|tata|tatie|papi|mamie) $/,
    par: ([tout]) => (/^(?:tata|mam)/.test(tout) ? 'une proche' : 'un proche'),
  },
  { avant: /les $/, par: (_, qui) => (qui === 'famille' ? 'des habitants' : PAR_QUI[qui]) },
  { avant: /des $/, par: () => 'd’une famille' },
  { avant: /(?:du |au |le )docteur $/, par: ([tout]) => `${contracte(tout.slice(0, 3))}un médecin` },
];
/** A word that already says who: the name only goes. */
const DEJA_DIT = new RegExp(
  `${BORD}(${unDe(`
    fils fille frere soeur mari femme epouse epoux mere pere amie? copine copain cousine? neveu niece oncle tante voisine?
    compagne compagnon conjointe? ex enfant bebe habitante? locataire monsieur dame homme jeune garcon etudiante?
    collegue pote copains? camarade residente? gardien(?:ne)? eleve ado
  `)})( ainee?)?,? $`,
);

/** The passage to show for a name, and what may stand instead. */
export function habiller({ lecture, mots }: Contexte, { de, a, qui }: Nom): Trouve {
  const { plat } = lecture;
  let debut = (mots[de] as Mot).debut;
  let fin = (mots[a] as Mot).fin;
  if ((mots[a] as Mot).texte.length === 1 && plat[fin] === '.') fin += 1;
  const pose = (proposition: string, d = debut, f = fin): Trouve => ({
    genre: 'nom',
    debut: d,
    fin: f,
    raison: RAISON,
    proposition,
  });
  const avant = plat.slice(Math.max(0, debut - 40), debut);
  if (avant.endsWith('(') && plat[fin] === ')') return pose('', debut - 1, fin + 1);
  for (const { avant: motif, par } of HABITS) {
    const m = new RegExp(`(?:^|(?<![a-z]))${motif.source}`).exec(avant);
    if (m) return pose(par(m, qui), debut - m[0].length);
  }
  const deja = DEJA_DIT.exec(avant);
  if (deja) {
    debut -= avant.length - deja.index - (deja[0].startsWith(deja[1] as string) ? 0 : 1);
    const dit = lecture.texte.slice(lecture.place(debut), lecture.place(debut + (deja[1] as string).length));
    return pose(dit + (deja[2] ?? ''));
  }
  const medecin = qui === 'medecin' && /(?:^|[^a-z])(du |au |le )$/.exec(avant);
  if (medecin) return pose(`${contracte(medecin[1])}un médecin`, debut - 3);
  if (PROFESSION.test(plat.slice(fin, fin + 40)) && (qui === 'm' || qui === 'f')) {
    return pose(qui === 'f' ? 'une professionnelle' : 'un professionnel');
  }
  return pose(PAR_QUI[qui]);
}
