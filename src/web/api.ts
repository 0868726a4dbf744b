import createClient from 'openapi-fetch';
import type { z } from 'zod';
import type { Contrat } from '../kernel/contrat.ts';
import type * as bilans from '../modules/bilans/contract.ts';
import type * as comptes from '../modules/comptes/contract.ts';
import type * as conventions from '../modules/conventions/contract.ts';
import type * as aide from '../modules/conventions/contract-aide.ts';
import type * as contrats from '../modules/conventions/contract-contrats.ts';
import type * as dossiers from '../modules/conventions/contract-dossier.ts';
import type * as echeances from '../modules/conventions/contract-echeances.ts';
import type * as papiers from '../modules/conventions/contract-papiers.ts';
import type * as envois from '../modules/envois/contract.ts';
import type * as imports from '../modules/imports/contract.ts';
import type * as interventions from '../modules/interventions/contract.ts';
import type * as liaisons from '../modules/liaisons/contract.ts';
import type * as mesures from '../modules/mesures/contract.ts';
import type * as suivi from '../modules/mesures/contract-suivi.ts';
import type * as nomenclatures from '../modules/nomenclatures/contract.ts';
import type * as partenaires from '../modules/partenaires/contract.ts';
import type * as reunions from '../modules/partenaires/contract-reunions.ts';
import type * as personnes from '../modules/personnes/contract.ts';
import type * as accords from '../modules/personnes/contract-accords.ts';
import type * as conservation from '../modules/personnes/contract-conservation.ts';
import type * as droitsDesPersonnes from '../modules/personnes/contract-droits.ts';
import type * as professionnalisation from '../modules/professionnalisation/contract.ts';
import type * as rappels from '../modules/rappels/contract.ts';
import type * as reseau from '../modules/reseau/contract.ts';
import type * as situations from '../modules/situations/contract.ts';
import type * as documentsDeSituation from '../modules/situations/contract-documents.ts';
import type * as faits from '../modules/situations/contract-faits.ts';
import type * as structures from '../modules/structures/contract.ts';
import type * as tournees from '../modules/tournees/contract.ts';
import { compteActif } from './compte-actif.ts';
import { Probleme } from './ui/probleme.ts';

/** Every contract that the screens call: types only, so that no schema is shipped to the phone. */
type Contrats = typeof bilans &
  typeof comptes &
  typeof conventions &
  typeof aide &
  typeof contrats &
  typeof dossiers &
  typeof echeances &
  typeof envois &
  typeof imports &
  typeof interventions &
  typeof liaisons &
  typeof mesures &
  typeof suivi &
  typeof papiers &
  typeof nomenclatures &
  typeof personnes &
  typeof accords &
  typeof conservation &
  typeof droitsDesPersonnes &
  typeof professionnalisation &
  typeof partenaires &
  typeof reunions &
  typeof situations &
  typeof faits &
  typeof documentsDeSituation &
  typeof rappels &
  typeof reseau &
  typeof structures &
  typeof tournees;

type UnContrat = { [K in keyof Contrats]: Contrats[K] extends Contrat ? Contrats[K] : never }[keyof Contrats];
type Entree<S> = S extends z.ZodType ? z.input<S> : never;
type Sortie<S> = S extends z.ZodType ? z.output<S> : never;

/** One contract as openapi-fetch reads an OpenAPI operation. */
type Operation<C extends Contrat> = {
  parameters: (C['params'] extends z.ZodType ? { path: Entree<C['params']> } : { path?: never }) &
    (C['query'] extends z.ZodType ? { query?: Entree<C['query']> } : { query?: never }) & {
      header?: never;
      cookie?: never;
    };
  responses: C['reponse'] extends z.ZodType
    ? { 200: { content: { 'application/json': Sortie<C['reponse']> } } }
    : { 204: { content?: never } };
} & (C['corps'] extends z.ZodType
  ? { requestBody: { content: { 'application/json': Entree<C['corps']> } } }
  : { requestBody?: never });

type Chemins = {
  [Chemin in UnContrat['chemin']]: {
    [M in Extract<UnContrat, { chemin: Chemin }>['methode']]: Operation<
      Extract<UnContrat, { chemin: Chemin; methode: M }>
    >;
  };
};

/** The answer of a contract, as the screens receive it. */
export type ReponseDe<C extends Contrat> = Sortie<C['reponse']>;

const SANS_COMPTE = new Set(['/api/moi', '/api/connexion', '/api/deconnexion', '/api/liens/accepter']);

const client = createClient<Chemins>({
  baseUrl: '',
  credentials: 'same-origin',
  headers: { 'x-trame': '1' },
});

client.use({
  onRequest({ request }) {
    const compte = compteActif();
    // Who is signed in is asked to the server itself.
    if (compte && !SANS_COMPTE.has(new URL(request.url).pathname))
      request.headers.set('x-trame-compte', compte);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Probleme.depuis(response);
    return response;
  },
  onError: () => Probleme.horsLigne(),
});

/**
 * The API, typed from the contracts. A refusal is thrown as `Probleme`, so that `data` is always there:
 * `const { data } = await api.GET('/api/moi')`.
 */
export const api = client;
