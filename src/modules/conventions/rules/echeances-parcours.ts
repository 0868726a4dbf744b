import { type Jour, plusAns, plusTot } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { genresQuiRepondent } from '../../professionnalisation/rules/genres.ts';
import { type Contrat, type Dossier, dernierJour, finDe, premiersContrats, titulaires } from './dossier.ts';
import type { Brute, Contexte } from './echeance.ts';

/**
 * First day of the law that changed the interviews after the livret (loi n° 2025-989 du 24 octobre 2025; Code du travail,
 * L6315-1). The livret's dates stay, for other programs read them: each says what the law asks since.
 */
const LOI_EN_VIGUEUR = '2025-10-26';
/** Years after the hiring within which that law wants the first interview. */
const ANS_DU_PREMIER = 1;

const LOI_A_CHANGE = `La loi a changé depuis (loi n° 2025-989 du 24 octobre 2025, en vigueur le ${jour(LOI_EN_VIGUEUR)}) : un « entretien de parcours professionnel » dans l’année qui suit l’embauche, puis tous les quatre ans, et un état des lieux tous les huit ans. Un accord collectif peut fixer un autre rythme, de quatre ans au plus ; ceux qui existaient déjà avaient jusqu’au ${jour('2026-10-01')} pour s’adapter.`;
const A_QUI_DEMANDER = 'Lisez votre accord collectif et demandez à la DDETS quelle date vaut pour vous.';

/** For who becomes adulte-relais for the first time, anywhere. */
export function formation({ d, aujourdhui }: Contexte): Brute[] {
  return premiersContrats(d.contrats)
    .filter((c) => c.premiereEmbauche && c.debut >= d.debut)
    .map((c) => ({
      code: 'formation-prise-de-poste',
      cle: `formation-prise-de-poste ${c.debut}`,
      libelle: 'Formation « prise de poste »',
      date: c.debut,
      article: 'convention, article 5',
      origine: `Premier recrutement comme adulte-relais (${jour(c.debut)}). Le livret ne fixe pas de délai : le plus tôt possible.`,
      aFaire:
        'Inscrire la personne à la formation « prise de poste, les fondamentaux de la médiation sociale ».',
      gravite: 'obligation' as const,
      membreId: c.membreId,
      fait: faitesPar(d, c, aujourdhui, 'formation-prise-de-poste').length > 0,
      ...perimeAuDepart(d, c),
    }));
}

/** Nothing is owed any more to somebody who left. */
function perimeAuDepart(d: Dossier, c: Contrat): { perimeLe?: Jour } {
  const perimeLe = dernierDe(d, c);
  return perimeLe === null ? {} : { perimeLe };
}

/** Last day of a person on the post, whatever contracts followed one another; null while none is known. */
const dernierDe = (d: Dossier, c: Contrat): Jour | null => {
  const siens = titulaires(d.contrats).filter((t) => t.membreId === c.membreId && t.debut >= c.debut);
  return dernierJour(siens.at(-1) ?? c);
};

/** The days, gone by, on which whoever holds this contract did what answers a deadline of that code, in order. */
function faitesPar(d: Dossier, c: Contrat, aujourdhui: Jour, code: string): readonly Jour[] {
  const genres: readonly string[] = genresQuiRepondent(code);
  return (d.actions ?? [])
    .filter((a) => a.membreId === c.membreId && a.le <= aujourdhui && genres.includes(a.genre))
    .map((a) => a.le)
    .toSorted();
}

/** Which interview one held on that day is: that of the nearest term, a year before it to a year after; never before the first. */
function rangDeLEntretien(debut: Jour, le: Jour): number {
  let k = 1;
  while (le > plusAns(debut, 2 * k + 1)) k++;
  return k;
}

const LOIN = '9999-12-31';

const perimeAuSuivant = ([premier]: readonly Jour[]): { perimeLe?: Jour } =>
  premier === undefined ? {} : { perimeLe: premier };

/** The day to aim at for an interview, when it comes before the livret's: the first one, of who was hired under the new law. */
const viserDe = (embauche: Jour, k: number): { viser?: Jour } =>
  k > 1 || embauche < LOI_EN_VIGUEUR ? {} : { viser: plusAns(embauche, ANS_DU_PREMIER) };

/**
 * Every two years, with a review at six (livret 2024, annexe 5; Code du travail, L6315-1 as it was). The livret's days
 * are kept, each says what the law asks since, and the first interview of who came since is aimed at a year earlier.
 */
export function entretiens({ d, aujourdhui, jusquAu }: Contexte): Brute[] {
  return premiersContrats(d.contrats).flatMap((c) => {
    const trouves: Brute[] = [];
    // The person stays when the contract or the convention changes: the years run from the first day.
    const dernier = plusTot(dernierDe(d, c) ?? LOIN, d.renouvelee ? finDe(d) : LOIN);
    for (let k = 1; ; k++) {
      const date = plusAns(c.debut, 2 * k);
      const aViser = viserDe(c.debut, k);
      if (date > dernier || (aViser.viser ?? date) > jusquAu) break;
      if (date < d.debut) continue;
      const tenus = faitesPar(d, c, aujourdhui, `entretien-professionnel-${k}`).filter((j) => j > c.debut);
      trouves.push({
        code: `entretien-professionnel-${k}`,
        cle: `entretien-professionnel-${k} ${c.debut}`,
        libelle: 'Entretien professionnel',
        date,
        article: 'L6315-1',
        origine: `Tous les deux ans depuis l’embauche (${jour(c.debut)}), dit le livret de 2024. ${LOI_A_CHANGE}`,
        aFaire: `Mener l’entretien sur les perspectives d’évolution, et en remettre une copie à la personne. ${
          aViser.viser
            ? `La loi le demande maintenant dans l’année de l’embauche : visez le ${jour(aViser.viser)}.`
            : 'La loi a changé en octobre 2025 : un entretien dans l’année de l’embauche, puis tous les quatre ans.'
        } ${A_QUI_DEMANDER}`,
        gravite: 'obligation',
        membreId: c.membreId,
        ...aViser,
        fait: tenus.some((le) => rangDeLEntretien(c.debut, le) === k),
        ...perimeAuDepart(d, c),
        // The next one was held: this one was missed, and nothing brings it back.
        ...perimeAuSuivant(tenus.filter((le) => rangDeLEntretien(c.debut, le) > k)),
      });
      if (k % 3 === 0)
        trouves.push({
          code: 'etat-des-lieux-6-ans',
          cle: `etat-des-lieux-6-ans ${c.debut} ${k}`,
          libelle: 'État des lieux récapitulatif du parcours',
          date,
          article: 'L6315-1',
          origine: `Tous les six ans depuis l’embauche (${jour(c.debut)}), dit le livret de 2024. ${LOI_A_CHANGE}`,
          aFaire: `Faire par écrit l’état des lieux du parcours professionnel, avec l’entretien. La loi le demande maintenant tous les huit ans. ${A_QUI_DEMANDER}`,
          gravite: 'obligation',
          membreId: c.membreId,
          fait: faitesPar(d, c, aujourdhui, 'etat-des-lieux-6-ans').some(
            (le) => le > plusAns(date, -3) && le <= plusAns(date, 3),
          ),
          ...perimeAuDepart(d, c),
        });
    }
    return trouves;
  });
}
