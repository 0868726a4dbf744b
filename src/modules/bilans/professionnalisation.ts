import type { Tx } from '../../server/db.ts';
import { tenuesDe } from '../conventions/rules/tenues.ts';
import { lireDossier } from '../conventions/store-dossier.ts';
import { faitesEntre, heuresDe } from '../professionnalisation/rules/heures.ts';
import { reprendre } from '../professionnalisation/rules/reprise.ts';
import { listerActions } from '../professionnalisation/store.ts';
import type { RepriseLue } from './contract.ts';
import { anneeDeConvention } from './rules/annee-de-convention.ts';
import { type CleBilan, type Lecteur, ouvrirBilan } from './store.ts';

/** What the records say for part 2.3: a proposal, which a person takes or not. Refusals: those of `ouvrirBilan`. */
export async function lireProfessionnalisation(
  tx: Tx,
  cle: CleBilan,
  lecteur: Lecteur,
  aujourdhui: string,
): Promise<RepriseLue> {
  const { convention, annee } = await ouvrirBilan(tx, cle, lecteur);
  const { contrats } = await lireDossier(tx, convention.id);
  const actions = await listerActions(tx, aujourdhui);
  const pendant = (k: { readonly du: string; readonly au: string }) =>
    tenuesDe(contrats, k).map((t) => ({ ...t, actions: actions.filter((a) => a.membreId === t.membreId) }));
  const annees = Array.from({ length: annee.annee }, (_, i) => anneeDeConvention(convention, i + 1)).flatMap(
    (k) => {
      if (!k.ok) return [];
      const faites = pendant(k.value).flatMap((t) => faitesEntre(t.actions, t, aujourdhui));
      return [{ annee: k.value.annee, heures: heuresDe([...new Set(faites)]).formation }];
    },
  );
  return { ...reprendre(pendant(annee), aujourdhui), annees };
}
