import { plusJours } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { heuresAu } from './contrats.ts';
import { lireEmployeur } from './employeur.ts';
import { lirePoste } from './papiers-poste.ts';
import { lirePersonne } from './personne-employee.ts';
import { dernierJour, finDe, titulaires } from './rules/dossier.ts';
import type { ContratDePapier, DonneesDePapier, Precedent } from './rules/papiers/donnees.ts';
import type { DossierComplet } from './store-dossier.ts';
import type { ContratEcrit } from './store-faits.ts';

/** What every paper of a post shares, read once; `avec` completes it for one contract. */
export interface FondsDePapiers {
  readonly dossier: DossierComplet;
  /** The contracts written, those of the conventions that this one renews too, the latest first. */
  readonly contrats: readonly ContratEcrit[];
  /** Refused: contrat-inconnu. */
  readonly avec: (contratId: number | null) => Promise<DonneesDePapier>;
}

/** Reads what the papers of a convention are filled from. */
export async function ouvrirPapiers(
  tx: Tx,
  serveur: Pick<Serveur, 'cle'>,
  dossier: DossierComplet,
  aujourdhui: string,
): Promise<FondsDePapiers> {
  const structure = await tx.selectFrom('structure').select(['id', 'slug', 'nom']).executeTakeFirstOrThrow();
  const { missions, formation_prevue } = await tx
    .selectFrom('convention')
    .select(['missions', 'formation_prevue'])
    .where('id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  const { employeur } = await lireEmployeur(tx);
  const poste = await lirePoste(tx, dossier.id);
  const { numero, commune, qpv, qpvNom, typeMediation } = dossier.convention;
  const fin = finDe(dossier);
  const convention = {
    ...{
      id: dossier.id,
      numero,
      employeur: dossier.convention.employeur,
      commune,
      qpv,
      qpvNom,
      typeMediation,
    },
    ...{ signeeLe: dossier.signeeLe, debut: dossier.debut, fin: dossier.fin, finEffective: fin },
    ...{ heures: heuresAu(dossier, aujourdhui), missions, formationPrevue: formation_prevue },
  };
  const tous = [...dossier.anterieurs, ...dossier.contrats]
    .filter((c) => c.id !== 0)
    .toSorted((a, b) => (a.debut < b.debut ? 1 : -1));
  return {
    dossier,
    contrats: tous.filter((c) => dossier.contrats.includes(c)),
    avec: async (contratId) => {
      const contrat = contratId === null ? null : tous.find((c) => c.id === contratId);
      if (contrat === undefined)
        throw new RefusError(404, refus('contrat-inconnu', 'Ce contrat n’existe plus. Rechargez la page.'));
      return {
        ...{ structure, employeur, poste, convention, aujourdhui },
        contrat: contrat && contratDePapier(contrat, tous),
        personne: contrat && (await lirePersonne(tx, serveur, contrat.id)),
        precedent: contrat && precedentDe(contrat, tous),
      };
    },
  };
}

function contratDePapier(c: ContratEcrit, tous: readonly ContratEcrit[]): ContratDePapier {
  const remplacee = tous.find((a) => a.id === c.remplace) ?? null;
  return {
    ...c,
    entreeLe: sejour(c, tous).debut,
    personneRemplacee: remplacee && { membre: remplacee.membre, debut: remplacee.debut },
  };
}

/** The first contract of the person's unbroken stay on the post. */
function sejour(c: ContratEcrit, tous: readonly ContratEcrit[]): ContratEcrit {
  const avant = tous.find(
    (a) =>
      a.id !== c.id &&
      a.membreId === c.membreId &&
      a.genre !== 'remplacement' &&
      a.debut < c.debut &&
      (c.renouvelle === a.id || dernierJour(a) === plusJours(c.debut, -1)),
  );
  return avant === undefined ? c : sejour(avant, tous);
}

/** Who held the post before this person; nobody when the contract goes on from another of theirs. */
function precedentDe(c: ContratEcrit, tous: readonly ContratEcrit[]): Precedent | null {
  if (c.genre === 'remplacement' || sejour(c, tous).id !== c.id) return null;
  const avant = (titulaires(tous) as readonly ContratEcrit[]).findLast(
    (a) => a.membreId !== c.membreId && a.debut < c.debut,
  );
  const depart = avant ? dernierJour(avant) : null;
  return avant && depart !== null ? { membre: avant.membre, depart } : null;
}
