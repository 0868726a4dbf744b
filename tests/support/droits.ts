/** Who may call each route, written from the trade's needs and not from the contracts. */
type Public = 'public' | 'compte' | 'tous' | 'saisie' | 'encadrement' | 'direction';

export const ROLES_DE: Readonly<Record<Exclude<Public, 'public' | 'compte'>, readonly string[]>> = {
  tous: ['mediateur', 'encadrant', 'direction', 'observateur'],
  saisie: ['mediateur', 'encadrant', 'direction'],
  encadrement: ['encadrant', 'direction'],
  direction: ['direction'],
};

const S = '/api/structures/{structure}';

export const DROITS: Readonly<Record<string, Public>> = {
  'get /api/etat': 'public',
  'post /api/premier-demarrage': 'public',
  'post /api/demonstration': 'public',
  'post /api/connexion': 'public',
  'post /api/liens/lire': 'public',
  'post /api/liens/accepter': 'public',
  'post /api/deconnexion': 'compte',
  'get /api/moi': 'compte',
  'put /api/moi/mot-de-passe': 'compte',
  'post /api/moi/totp': 'compte',
  'put /api/moi/totp': 'compte',
  'post /api/moi/totp/arret': 'compte',
  'get /api/moi/sessions': 'compte',
  'delete /api/moi/sessions/{id}': 'compte',
  'get /api/moi/jetons': 'compte',
  'post /api/moi/jetons': 'compte',
  'delete /api/moi/jetons/{id}': 'compte',
  [`get ${S}`]: 'tous',
  [`patch ${S}`]: 'direction',
  [`get ${S}/membres`]: 'tous',
  [`post ${S}/membres`]: 'direction',
  [`patch ${S}/membres/{id}`]: 'direction',
  [`post ${S}/membres/{id}/invitation`]: 'direction',
  [`post ${S}/membres/{id}/mot-de-passe`]: 'direction',
  [`delete ${S}/membres/{id}/sessions`]: 'encadrement',
  [`get ${S}/nomenclature`]: 'tous',
  [`get ${S}/conventions`]: 'saisie',
  [`post ${S}/conventions`]: 'direction',
  [`get ${S}/conventions/{id}`]: 'saisie',
  [`put ${S}/conventions/{id}`]: 'direction',
  [`delete ${S}/conventions/{id}`]: 'direction',
};
