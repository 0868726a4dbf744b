import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT } from '../../kernel/texte.ts';
import { roleSchema } from './rules/roles.ts';

const etiquette = 'Comptes';
const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Écrivez une adresse de messagerie, par exemple prenom@association.fr.').max(200));
const nom = z
  .string()
  .trim()
  .min(1, 'Écrivez un nom.')
  .max(120, 'Écrivez un nom plus court.')
  .regex(SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT);
const motDePasse = z.string().max(200, 'Choisissez au plus 200 caractères.');
const uuid = z.uuid();

const structureDeMoi = z.object({
  slug: z.string(),
  nom: z.string(),
  role: roleSchema,
  membreId: z.number(),
});
export const moiSchema = z
  .object({
    id: uuid,
    email: z.string(),
    nom: z.string(),
    totpActif: z.boolean(),
    structures: z.array(structureDeMoi),
  })
  .meta({ id: 'Moi' });
export type Moi = z.output<typeof moiSchema>;

export const lireEtat = contrat({
  methode: 'get',
  chemin: '/api/etat',
  etiquette,
  resume: 'Dit si le produit démarre pour la première fois',
  acces: 'public',
  reponse: z.object({ premierDemarrage: z.boolean(), version: z.string() }),
});

export const creerMaStructure = contrat({
  methode: 'post',
  chemin: '/api/premier-demarrage',
  etiquette,
  resume: 'Crée la première structure et le compte de sa direction',
  acces: 'public',
  corps: z.object({ structure: nom, nom, email, motDePasse }),
  reponse: moiSchema,
  problemes: { 'deja-demarre': 409, 'mot-de-passe-faible': 422 },
});

export const decouvrir = contrat({
  methode: 'post',
  chemin: '/api/demonstration',
  etiquette,
  resume: 'Crée la structure de démonstration et y entre',
  acces: 'public',
  reponse: moiSchema,
  problemes: { 'deja-demarre': 409 },
});

export const seConnecter = contrat({
  methode: 'post',
  chemin: '/api/connexion',
  etiquette,
  resume: 'Ouvre une session',
  acces: 'public',
  corps: z.object({ email, motDePasse, code: z.string().trim().max(10).optional() }),
  reponse: moiSchema,
  problemes: {
    'identifiants-refuses': 401,
    'code-necessaire': 401,
    'code-refuse': 401,
    'compte-bloque': 429,
  },
});

export const seDeconnecter = contrat({
  methode: 'post',
  chemin: '/api/deconnexion',
  etiquette,
  resume: 'Ferme la session',
  acces: 'compte',
});

export const lireMoi = contrat({
  methode: 'get',
  chemin: '/api/moi',
  etiquette,
  resume: 'Mon compte et mes structures',
  acces: 'compte',
  reponse: moiSchema,
});

export const lireCleLocale = contrat({
  methode: 'get',
  chemin: '/api/moi/cle-locale',
  etiquette,
  resume: 'La clé sous laquelle mes appareils chiffrent ce qu’ils gardent hors connexion',
  acces: 'compte',
  /** 32 bytes in base64. The browser keeps it as a key that can't be read back. */
  reponse: z.object({ cle: z.string() }),
  problemes: { 'session-necessaire': 403 },
});

export const changerMotDePasse = contrat({
  methode: 'put',
  chemin: '/api/moi/mot-de-passe',
  etiquette,
  resume: 'Change mon mot de passe ; ferme mes autres sessions, mes jetons et mes adresses de calendrier',
  acces: 'compte',
  corps: z.object({ actuel: motDePasse, motDePasse }),
  problemes: {
    'mot-de-passe-refuse': 422,
    'mot-de-passe-faible': 422,
    'session-necessaire': 403,
    'compte-bloque': 429,
  },
});

export const preparerTotp = contrat({
  methode: 'post',
  chemin: '/api/moi/totp',
  etiquette,
  resume: 'Prépare la double vérification (TOTP) : rend le secret à scanner',
  acces: 'compte',
  corps: z.object({ motDePasse }),
  reponse: z.object({ secret: z.string(), uri: z.string() }),
  problemes: {
    'session-necessaire': 403,
    'mot-de-passe-refuse': 422,
    'totp-deja-actif': 409,
    'compte-bloque': 429,
  },
});

export const activerTotp = contrat({
  methode: 'put',
  chemin: '/api/moi/totp',
  etiquette,
  resume: 'Active la double vérification avec un premier code',
  acces: 'compte',
  corps: z.object({ code: z.string().trim().max(10) }),
  problemes: { 'code-refuse': 422, 'totp-non-prepare': 409, 'session-necessaire': 403 },
});

export const arreterTotp = contrat({
  methode: 'post',
  chemin: '/api/moi/totp/arret',
  etiquette,
  resume: 'Arrête la double vérification',
  acces: 'compte',
  corps: z.object({ motDePasse }),
  problemes: { 'mot-de-passe-refuse': 422, 'session-necessaire': 403, 'compte-bloque': 429 },
});

export const listerSessions = contrat({
  methode: 'get',
  chemin: '/api/moi/sessions',
  etiquette,
  resume: 'Mes appareils connectés',
  acces: 'compte',
  reponse: z.array(
    z.object({
      id: uuid,
      appareil: z.string(),
      creeLe: z.iso.datetime(),
      vueLe: z.iso.datetime(),
      actuelle: z.boolean(),
    }),
  ),
});

export const fermerSession = contrat({
  methode: 'delete',
  chemin: '/api/moi/sessions/{id}',
  etiquette,
  resume: 'Déconnecte un de mes appareils',
  acces: 'compte',
  params: z.object({ id: uuid }),
});

export const listerJetons = contrat({
  methode: 'get',
  chemin: '/api/moi/jetons',
  etiquette,
  resume: 'Mes jetons d’accès à l’API',
  acces: 'compte',
  reponse: z.array(
    z.object({
      id: uuid,
      libelle: z.string(),
      creeLe: z.iso.datetime(),
      vuLe: z.iso.datetime().nullable(),
      expireLe: z.iso.datetime(),
    }),
  ),
});

export const creerJeton = contrat({
  methode: 'post',
  chemin: '/api/moi/jetons',
  etiquette,
  resume: 'Crée un jeton ; sa valeur n’est montrée qu’une fois',
  acces: 'compte',
  corps: z.object({ libelle: nom, jours: z.number().int().min(1).max(366) }),
  reponse: z.object({ id: uuid, jeton: z.string() }),
  problemes: { 'session-necessaire': 403 },
});

export const supprimerJeton = contrat({
  methode: 'delete',
  chemin: '/api/moi/jetons/{id}',
  etiquette,
  resume: 'Supprime un jeton',
  acces: 'compte',
  params: z.object({ id: uuid }),
});

const secret = z.string().min(20).max(100);

export const lireLien = contrat({
  methode: 'post',
  chemin: '/api/liens/lire',
  etiquette,
  resume: 'Dit à quoi sert un lien d’invitation ou de nouveau mot de passe',
  acces: 'public',
  corps: z.object({ secret }),
  reponse: z.object({
    genre: z.enum(['invitation', 'mot-de-passe']),
    structure: z.string(),
    nom: z.string(),
    email: z.string(),
    /** The address already has an account: its password is asked instead of a new one. */
    compteExiste: z.boolean(),
  }),
  problemes: { 'lien-perime': 404 },
});

export const accepterLien = contrat({
  methode: 'post',
  chemin: '/api/liens/accepter',
  etiquette,
  resume: 'Accepte une invitation ou choisit un nouveau mot de passe',
  acces: 'public',
  corps: z.object({ secret, motDePasse, code: z.string().trim().max(10).optional() }),
  reponse: moiSchema,
  problemes: {
    'lien-perime': 404,
    'code-necessaire': 401,
    'code-refuse': 401,
    'compte-bloque': 429,
    'mot-de-passe-faible': 422,
    'identifiants-refuses': 401,
    'deja-membre': 409,
    'compte-partage': 409,
  },
});
