import './page.css';
import type { lireLienLiaison } from '../../modules/liaisons/contract-lien.ts';
import type { Reponse } from '../../modules/liaisons/rules/etats.ts';
import { REPONSES_DU_PARTENAIRE } from '../../modules/liaisons/rules/reponses.ts';
import type { ReponseDe } from '../api.ts';
import { demander, type Issue } from './demander.ts';

type Fiche = ReponseDe<typeof lireLienLiaison>;

/**
 * The secret stays here and is never sent in an address. The history of the browser keeps it all the same, whatever a page
 * does: it opens nothing any more once answered, nor after its last day.
 */
const secret = location.hash.slice(1);
const REPONSES = Object.entries(REPONSES_DU_PARTENAIRE) as [Reponse, { nom: string; question: string }][];

function par<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing from the page`);
  return element as T;
}

const montrer = (id: string, texte?: string): void => {
  const element = par(id);
  if (texte !== undefined) element.textContent = texte;
  element.hidden = false;
};

/** Says where one is, to eyes and to screen readers alike. */
function annoncer(titre: string, phrase?: string): void {
  document.title = titre === 'Fiche de liaison' ? titre : `${titre} – Fiche de liaison`;
  par('titre').textContent = titre;
  par('phrase').hidden = phrase === undefined;
  par('phrase').textContent = phrase ?? '';
  par('titre').focus();
}

const JOUR = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const enLettres = (jour: string): string => JOUR.format(new Date(`${jour}T12:00:00Z`));

/** Nothing can be answered any more: the page says why, and shows nothing else. */
function finir(titre: string, phrase: string): void {
  par('fiche').remove();
  history.replaceState(null, '', location.pathname);
  annoncer(titre, phrase);
}

const TITRES: Readonly<Record<string, string>> = {
  'lien-utilise': 'Lien déjà utilisé',
  'lien-perime': 'Ce lien n’ouvre aucune fiche',
};

async function ouvrir(): Promise<void> {
  const lue = await demander<Fiche>('lire', { secret });
  if (lue.ok) return montrerFiche(lue.valeur);
  if (!reessayable(lue)) return finir(TITRES[lue.code] ?? 'Ce lien n’ouvre aucune fiche', lue.phrase);
  annoncer('La fiche ne s’ouvre pas', lue.phrase);
}

const reessayable = (i: Exclude<Issue<unknown>, { ok: true }>): boolean => !(i.code in TITRES);

function montrerFiche(f: Fiche): void {
  par('structure').textContent = f.structure;
  par('partenaire').textContent = f.partenaire;
  par('date').textContent = enLettres(f.envoyeeLe);
  par('reference').textContent = f.reference;
  if (f.ou !== null) montrer('ou', `Situation\u00a0: ${f.ou}.`);
  par('message').textContent = f.message;
  par('delai').textContent = `Ce lien sert une seule fois, jusqu’au ${enLettres(f.jusquAu)}.`;
  const personne = par('personne');
  personne.classList.toggle('nommee', f.personne !== null);
  personne.textContent =
    f.personne === null
      ? `${f.sansNom ? 'Cette fiche ne nomme personne. ' : ''}Pour en parler, joignez ${f.suivi.nom}\u00a0: un nom se donne avec l’accord de la personne.`
      : `Personne concernée, avec son accord\u00a0: ${f.personne}.`;
  montrerSuivi(f.suivi);
  par('reponses').append(...REPONSES.map(choix));
  par('formulaire').addEventListener('submit', (e) => {
    e.preventDefault();
    void repondre(f);
  });
  montrer('fiche');
  annoncer('Fiche de liaison');
}

function montrerSuivi({ nom, courriel }: Fiche['suivi']): void {
  montrer('suivi', `Suivi par ${nom}`);
  if (courriel === null) return;
  const lien = document.createElement('a');
  lien.href = `mailto:${encodeURIComponent(courriel)}`;
  lien.textContent = courriel;
  par('suivi').append('\u00a0: ', lien);
}

function choix([valeur, { nom, question }]: (typeof REPONSES)[number]): HTMLElement {
  const etiquette = document.createElement('label');
  etiquette.className = valeur === 'information' ? 'reponse moindre' : 'reponse';
  const rond = Object.assign(document.createElement('input'), {
    ...{ type: 'radio', name: 'reponse', value: valeur },
  });
  rond.addEventListener('change', () => {
    par('question').textContent = question;
    par('erreur-choix').hidden = true;
  });
  etiquette.append(rond, nom);
  return etiquette;
}

let enRoute = false;

async function repondre(f: Fiche): Promise<void> {
  if (enRoute) return;
  const saisie = new FormData(par<HTMLFormElement>('formulaire'));
  const reponse = saisie.get('reponse');
  if (reponse === null) {
    montrer('erreur-choix');
    document.querySelector<HTMLInputElement>('input[name="reponse"]')?.focus();
    return;
  }
  enRoute = true;
  par('erreur').hidden = true;
  par('envoyer').setAttribute('aria-disabled', 'true');
  const texte = String(saisie.get('texte') ?? '');
  const envoyee = await demander<undefined>('repondre', {
    ...{ secret, reponse: String(reponse), texte, par: String(saisie.get('par') ?? '') },
  });
  enRoute = false;
  par('envoyer').removeAttribute('aria-disabled');
  if (envoyee.ok)
    return finir(
      'Merci, votre réponse est transmise',
      `${f.structure} peut la lire dès maintenant. Vous pouvez fermer cette page.`,
    );
  if (!reessayable(envoyee)) return finir(TITRES[envoyee.code] ?? '', envoyee.phrase);
  montrer('erreur', envoyee.phrase);
}

void ouvrir();
