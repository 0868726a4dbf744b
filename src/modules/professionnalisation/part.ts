import { plusTot } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';
import { finDe } from '../conventions/rules/dossier.ts';
import { tenuesDe } from '../conventions/rules/tenues.ts';
import { lireDossier } from '../conventions/store-dossier.ts';
import { compter } from '../mesures/mesurer.ts';
import { MESURES, type Sommes } from '../mesures/rules/dictionnaire.ts';
import type { PartLue } from './contract.ts';
import { type Pas, partDeLaPeriode, periodesDePart } from './rules/part.ts';

/**
 * The share of mediation in what those who held the post recorded, each on their own days: the measure `partMediation` of
 * the dictionary, from the first day of the convention to today. Refused: convention-inconnue.
 */
export async function lirePart(
  tx: Tx,
  structureId: string,
  conventionId: number,
  pas: Pas,
  aujourdhui: string,
): Promise<PartLue> {
  const d = await lireDossier(tx, conventionId);
  const { debut: du } = d;
  const au = plusTot(finDe(d), aujourdhui);
  const { definition } = MESURES.partMediation;
  if (du > au) return { pas, definition, periodes: [] };
  const tenues = tenuesDe(d.contrats, { du, au });
  const [parMois = []] = await compter(
    tx,
    structureId,
    {
      ...{
        du,
        au,
        par: ['mois'],
        mesures: ['partMediation'],
        filtres: [],
        plages: [{ du, au }],
        seulMembre: null,
      },
      gardes: new Map([['mediateur', [...new Set(tenues.map((t) => t.membreId))]]]),
      presences: tenues.map((t) => ({ membre: t.membreId, du: t.du, au: t.au })),
    },
    [['mois']],
  );
  const periodes = periodesDePart(pas, du, au).map((p) => {
    const dedans = parMois.filter(({ mois }) => {
      const m = String(mois).slice(0, 7);
      return m >= p.du.slice(0, 7) && m <= p.au.slice(0, 7);
    });
    const somme = (cle: 'minutes' | 'minutesHorsMediation') => dedans.reduce((n, l) => n + l[cle], 0);
    const temps = { minutes: somme('minutes'), minutesHorsMediation: somme('minutesHorsMediation') };
    return partDeLaPeriode(pas, p, temps, (t) => MESURES.partMediation.valeur({ ...VIDES, ...t }));
  });
  return { pas, definition, periodes };
}

const VIDES: Sommes = {
  ...{ interventions: 0, tempsHorsMediation: 0, minutes: 0, minutesHorsMediation: 0, femmes: 0, hommes: 0 },
  ...{ nonCommunique: 0, moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, de60EtPlus: 0 },
};
