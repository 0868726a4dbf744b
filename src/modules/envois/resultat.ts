import { RefusError } from '../../kernel/refus.ts';
import { insecables } from '../../kernel/texte.ts';
import type { Intervention } from '../interventions/contract.ts';
import type { Resultat } from './contract.ts';
import type { Issue } from './executer.ts';

/** Why a change waits for a manager, as the person reads it. */
const ATTENTE: Readonly<Record<string, string>> = {
  'version-depassee':
    'Quelqu’un a modifié cette intervention avant vous. Les deux versions sont gardées : votre encadrant·e choisira.',
  'intervention-supprimee':
    'Quelqu’un a supprimé cette intervention avant vous. Votre version est gardée : votre encadrant·e choisira.',
};

/** The answer to a command. */
export function resultatDe(id: string, issue: Issue, intervention: Intervention | null): Resultat {
  if (issue instanceof RefusError) return resultatRefuse(id, issue, intervention);
  const { divergence, tourneeId } = issue;
  return {
    id,
    statut: divergence === undefined ? 'fait' : 'divergent',
    status: divergence === undefined ? 200 : 409,
    code: divergence ?? null,
    detail: divergence === undefined ? null : insecables(ATTENTE[divergence] ?? ''),
    champs: [],
    intervention,
    tourneeId: tourneeId ?? null,
  };
}

function resultatRefuse(id: string, { status, refus }: RefusError, acte: Intervention | null): Resultat {
  const [premier] = refus;
  const pris = premier?.code === 'identifiant-pris';
  return {
    id,
    statut: pris ? 'pris' : 'refuse',
    status,
    code: premier?.code ?? null,
    detail: premier ? insecables(premier.message) : null,
    champs: refus.flatMap(({ champ, code, message }) =>
      champ === undefined ? [] : [{ champ, code, message: insecables(message) }],
    ),
    intervention: acte,
    tourneeId: null,
  };
}
