/** What the product does to protect people, as the register and the impact assessment tell it. Each is tried by a test. */
export const MESURES_DE_SECURITE: readonly string[] = [
  'Les noms sont chiffrés (AES-256-GCM) avec une clé propre à la structure, elle-même chiffrée par une clé rangée hors de la base.',
  'Un nom n’est lisible que par qui suit la situation et par l’encadrement ; passer la main déplace ce droit.',
  'Chaque lecture d’un nom est notée : qui, quand, quelle situation, pourquoi. La direction peut lire ce journal.',
  'Une structure ne peut pas lire les données d’une autre : la base de données elle-même l’empêche.',
  'Les noms ne vont ni dans les exports, ni dans les chiffres, ni dans les journaux techniques, ni dans les adresses des pages.',
  'Les textes libres sont relus par un contrôle qui signale noms, téléphones et données sensibles avant l’enregistrement.',
  'Les mots de passe sont gardés sous forme d’empreintes (Argon2id) ; une double vérification est possible.',
  'Les noms et les textes sont effacés d’eux-mêmes au terme de la durée choisie ; ce qui va l’être est annoncé un mois avant.',
  'Chaque changement est noté : qui, quand, quels champs, jamais le contenu.',
];
