/** A word of a text and what its writing says of it. */
export interface Mot {
  /** Offsets in the flattened text. */
  readonly debut: number;
  readonly fin: number;
  /** As typed. */
  readonly texte: string;
  /** Without case nor accents. */
  readonly plat: string;
  readonly majuscule: boolean;
  /** « DUPONT » */
  readonly capitales: boolean;
  readonly enTete: boolean;
  /** What separates it from the word before, flattened. */
  readonly avant: string;
}

/** A text read once: flattened (lower case, no accents, plain quotes and spaces), cut in words and sentences. */
export interface Lecture {
  readonly texte: string;
  readonly plat: string;
  readonly mots: readonly Mot[];
  /** Starts of sentences in the flattened text, rising, the first one 0. */
  readonly phrases: readonly number[];
  /** The place in the typed text of a place in the flattened one. */
  readonly place: (plat: number) => number;
}

const SEPARE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const EGAL: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
};

/** Without case nor accents: « Mme Hélène » and « MME HELENE » are the same. */
function aplatir(texte: string): { plat: string; places: number[]; vers: number[] } {
  let plat = '';
  const places: number[] = [];
  const vers: number[] = [];
  for (let i = 0; i < texte.length; i += 1) {
    const c = texte[i] as string;
    vers.push(plat.length);
    const lu = EGAL[c] ?? deplie(c);
    for (const lettre of lu) {
      plat += lettre;
      places.push(i);
    }
  }
  places.push(texte.length);
  vers.push(plat.length);
  return { plat, places, vers };
}

function deplie(c: string): string {
  if (c < '\u0080') return c.toLowerCase();
  const bas = c.toLowerCase();
  const sans = bas.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return SEPARE[sans] ?? (sans.length > 1 ? sans.slice(0, 1) : sans);
}

export const plat = (texte: string): string => aplatir(texte).plat;

/** After these, a full stop ends no sentence: « M. Dupont », « appt. 4 ». */
const ABREGES = new Set(
  'm mm mr mme mmes mlle melle dr pr me st ste av ave bd bld bat appt apt app esc res tel ex cf env resp etc n no num p ch all imp pl'.split(
    ' ',
  ),
);
const MOT = /\p{L}[\p{L}\p{M}\p{Cf}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{Cf}]*)*/gu;
const FINIT = /[.!?…;:\n\r•|]|(?:^|\n)\s*[-*]|["«“(]$/;

/** Reads a text: nothing is looked for yet. */
export function lire(texte: string): Lecture {
  const { plat: aplati, places, vers } = aplatir(texte);
  const crie = enCapitales(texte);
  const mots: Mot[] = [];
  let finAvant = 0;
  for (const { 0: ecrit, index } of texte.matchAll(MOT)) {
    // Words are cut in the typed text, where accents and capitals still show.
    const debut = vers[index] as number;
    const fin = vers[index + ecrit.length] as number;
    const initiale = ecrit.slice(0, 1);
    const majuscule = !crie && initiale !== initiale.toLowerCase();
    const avant = aplati.slice(finAvant, debut);
    const precedent = mots.at(-1);
    mots.push({
      debut,
      fin,
      texte: ecrit,
      plat: aplati.slice(debut, fin),
      majuscule,
      capitales: majuscule && ecrit.length > 1 && ecrit === ecrit.toUpperCase(),
      enTete: precedent === undefined || (FINIT.test(avant) && !estAbrege(precedent, avant)),
      avant,
    });
    finAvant = fin;
  }
  return {
    texte,
    plat: aplati,
    mots,
    phrases: debutsDePhrase(aplati, mots),
    place: (i) => places[Math.max(0, Math.min(i, places.length - 1))] as number,
  };
}

/** « M. », « appt. », or an initial: « Mme B. va bien » keeps its sentence. */
const estAbrege = (mot: Mot, apres: string): boolean =>
  /^\. ?$/.test(apres) && (ABREGES.has(mot.plat) || mot.texte.length === 1);

/** A text typed with the capitals locked: its capitals say nothing. */
function enCapitales(texte: string): boolean {
  const lettres = texte.match(/\p{L}/gu) ?? [];
  if (lettres.length < 12) return false;
  const hautes = lettres.filter((l) => l !== l.toLowerCase()).length;
  return hautes > lettres.length * 0.7;
}

function debutsDePhrase(aplati: string, mots: readonly Mot[]): number[] {
  const debuts = [0];
  for (const mot of mots) {
    if (mot.enTete && mot.debut > 0 && /[.!?…;\n\r]/.test(mot.avant)) debuts.push(mot.debut);
  }
  return aplati.length === 0 ? [0] : debuts;
}

/** The sentence that holds a place of the flattened text. */
export function phraseAutour({ plat: aplati, phrases }: Lecture, i: number): { debut: number; fin: number } {
  let rang = 0;
  while (rang + 1 < phrases.length && (phrases[rang + 1] as number) <= i) rang += 1;
  return { debut: phrases[rang] ?? 0, fin: phrases[rang + 1] ?? aplati.length };
}
