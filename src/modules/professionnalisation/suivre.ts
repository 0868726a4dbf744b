import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { anneeDeConvention, nombreAnnees } from '../bilans/rules/annee-de-convention.ts';
import { encadre } from '../comptes/rules/roles.ts';
import { echeancesDuDossier } from '../conventions/calculer.ts';
import { finDe } from '../conventions/rules/dossier.ts';
import { estOuverte } from '../conventions/rules/echeance.ts';
import { tenuesDe } from '../conventions/rules/tenues.ts';
import { type DossierComplet, lireDossiers } from '../conventions/store-dossier.ts';
import type { ActionLue, AFaireLu, EquipeEnFormation, Parcours, Suivi } from './contract.ts';
import { genreDeLEcheance } from './rules/genres.ts';
import { anneeCivile, faitesEntre, heuresDe, heuresParAnnee } from './rules/heures.ts';
import { listerActions, listerEquipe } from './store.ts';

/** A mediator sees their own path only. */
const seul = ({ role, membreId }: Scope): number | undefined => (encadre(role) ? undefined : membreId);

/** The team: hours of a calendar year, what is planned, what is late. Whoever left before that year and did nothing in it is left out. */
export async function suivreEquipe(
  tx: Tx,
  scope: Scope,
  annee: number,
  aujourdhui: string,
): Promise<EquipeEnFormation> {
  const membreId = seul(scope);
  const equipe = await listerEquipe(tx, membreId);
  const actions = await listerActions(tx, aujourdhui, membreId === undefined ? {} : { membreId });
  const dossiers = await lireDossiers(tx);
  const { du, au } = anneeCivile(annee);
  const personnes = equipe.flatMap((m): Suivi[] => {
    const siennes = actions.filter((a) => a.membreId === m.id);
    const la = (m.du ?? au) <= au && (m.au ?? du) >= du;
    const faites = faitesEntre(siennes, { du, au }, aujourdhui);
    if (!la && faites.length === 0) return [];
    const aFaire = (m.au ?? aujourdhui) < aujourdhui ? [] : aFaireDe(m.id, siennes, dossiers, aujourdhui);
    const [prochaine = null] = aFaire;
    return [
      {
        ...{ membreId: m.id, nom: m.nom, ...heuresDe(faites), aFaire: aFaire.length },
        enRetard: aFaire.filter((a) => a.enRetard).length,
        prochaine: prochaine && {
          libelle: prochaine.libelle,
          date: prochaine.date,
          enRetard: prochaine.enRetard,
        },
      },
    ];
  });
  const annees = [
    Number(aujourdhui.slice(0, 4)),
    annee,
    ...heuresParAnnee(actions, aujourdhui).map((a) => a.annee),
  ];
  return {
    ...{ aujourdhui, annee, peutEcrire: encadre(scope.role), personnes },
    annees: [...new Set(annees)].sort((a, b) => b - a),
  };
}

/** One person's path. Refused: formations-autre-personne for a mediator who asks for somebody else's, membre-inconnu. */
export async function lireParcours(
  tx: Tx,
  scope: Scope,
  membreId: number,
  aujourdhui: string,
): Promise<Parcours> {
  if ((seul(scope) ?? membreId) !== membreId)
    throw new RefusError(
      403,
      refus('formations-autre-personne', 'Vous pouvez voir vos formations, pas celles d’une autre personne.'),
    );
  const [membre] = await listerEquipe(tx, membreId);
  if (!membre) throw new RefusError(404, refus('membre-inconnu', 'Cette personne n’est pas dans l’équipe.'));
  const actions = await listerActions(tx, aujourdhui, { membreId });
  const dossiers = await lireDossiers(tx);
  const siens = dossiers.filter((d) => d.contrats.some((c) => c.membreId === membreId));
  return {
    ...{ aujourdhui, membre: { id: membre.id, nom: membre.nom }, peutEcrire: encadre(scope.role), actions },
    aFaire: aFaireDe(membreId, actions, dossiers, aujourdhui),
    annees: heuresParAnnee(actions, aujourdhui).map((a) => ({ ...a })),
    anneesDeConvention: siens.flatMap((d) => anneesSur(d, membreId, actions, aujourdhui)),
    articles5: await lireArticles5(tx, siens),
  };
}

/** Years of a convention in which the person held the post, begun by today, with the hours done on their days there. */
function anneesSur(
  d: DossierComplet,
  membreId: number,
  actions: readonly ActionLue[],
  aujourdhui: string,
): Parcours['anneesDeConvention'] {
  return Array.from({ length: nombreAnnees(d) }, (_, i) => anneeDeConvention(d, i + 1)).flatMap((k) => {
    if (!k.ok || k.value.du > aujourdhui || k.value.du > finDe(d)) return [];
    const tenues = tenuesDe(d.contrats, k.value).filter((t) => t.membreId === membreId);
    if (tenues.length === 0) return [];
    const faites = tenues.flatMap((t) => faitesEntre(actions, t, aujourdhui));
    return [{ conventionId: d.id, numero: d.numero, ...k.value, ...heuresDe(faites) }];
  });
}

/** What somebody planned, and what the conventions ask for and nobody did; the earliest first. */
function aFaireDe(
  membreId: number,
  actions: readonly ActionLue[],
  dossiers: readonly DossierComplet[],
  aujourdhui: string,
): AFaireLu[] {
  const prevues = actions
    .filter((a) => a.prevue)
    .map(
      (a): AFaireLu => ({
        ...{ code: null, conventionId: null, actionId: a.id, genre: a.genre, libelle: a.intitule },
        ...{ date: a.debut, enRetard: a.etat === 'en-retard' },
        origine: a.article5 ? 'Prévu, inscrit à l’article 5 de la convention.' : 'Prévu.',
      }),
    );
  const dues = dossiers
    .filter((d) => d.contrats.some((c) => c.membreId === membreId))
    .flatMap((d) =>
      echeancesDuDossier(d, { aujourdhui }).flatMap((e): AFaireLu[] => {
        const genre = genreDeLEcheance(e.code);
        if (genre === null || e.membreId !== membreId || !estOuverte(e)) return [];
        return [
          {
            ...{ code: e.code, conventionId: d.id, actionId: null, genre, libelle: e.libelle },
            ...{ date: e.date, enRetard: e.statut === 'depasse', origine: e.origine },
          },
        ];
      }),
    );
  // Two conventions that follow one another say the same of the same person.
  const vues = new Map(dues.map((e) => [`${e.code} ${e.date}`, e]));
  return [...prevues, ...vues.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

async function lireArticles5(tx: Tx, dossiers: readonly DossierComplet[]): Promise<Parcours['articles5']> {
  if (dossiers.length === 0) return [];
  const lignes = await tx
    .selectFrom('convention')
    .select(['id as conventionId', 'formation_prevue as texte'])
    .where(
      'id',
      'in',
      dossiers.map((d) => d.id),
    )
    .where('formation_prevue', '<>', '')
    .orderBy('debut', 'desc')
    .execute();
  const numeros = new Map(dossiers.map((d) => [d.id, d.numero]));
  return lignes.map((l) => ({ ...l, numero: numeros.get(l.conventionId) ?? '' }));
}
