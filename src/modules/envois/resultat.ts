import { RefusError } from '../../kernel/refus.ts';
import { insecables } from '../../kernel/texte.ts';
import type { Intervention } from '../interventions/contract.ts';
import type { Resultat } from './contract.ts';
import type { Issue } from './executer.ts';

/** What a person must know of a command that was taken, by its code: why it waits for a manager, or what is not in it. */
const DITS: Readonly<Record<string, string>> = {
  'version-depassee':
    'Quelqu’un a modifié cette intervention avant vous. Les deux versions sont gardées : votre encadrant·e choisira.',
  'intervention-supprimee':
    'Quelqu’un a supprimé cette intervention avant vous. Votre version est gardée : votre encadrant·e choisira.',
  'tournee-des-autres':
    'Vous ne participez pas à cette tournée : votre intervention est enregistrée sans elle. Rejoignez la tournée, ou demandez à votre encadrant·e de l’y mettre.',
};

/** The answer to a command. */
export function resultatDe(id: string, issue: Issue, intervention: Intervention | null): Resultat {
  if (issue instanceof RefusError) return resultatRefuse(id, issue, intervention);
  const { divergence, tourneeId, sansTournee } = issue;
  const code = divergence ?? (sansTournee ? 'tournee-des-autres' : null);
  return {
    id,
    statut: divergence === undefined ? 'fait' : 'divergent',
    status: divergence === undefined ? 200 : 409,
    code,
    detail: code === null ? null : insecables(DITS[code] ?? ''),
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
