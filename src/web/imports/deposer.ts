import { Probleme } from '../ui/probleme.ts';

/**
 * Sends a file to be imported and returns the id of the import. `progresser` receives 0 to 1: only XMLHttpRequest tells
 * how much has left. Throws a `Probleme`.
 */
export function deposer(slug: string, fichier: File, progresser: (part: number) => void): Promise<string> {
  const corps = new FormData();
  corps.append('fichier', fichier);
  const requete = new XMLHttpRequest();
  requete.open('POST', `/api/structures/${encodeURIComponent(slug)}/imports`);
  requete.setRequestHeader('x-trame', '1');
  requete.upload.onprogress = (e) => progresser(e.lengthComputable ? e.loaded / e.total : 0);
  return new Promise((resolve, reject) => {
    requete.onerror = () => reject(Probleme.horsLigne());
    requete.onload = async () => {
      const reponse = new Response(requete.responseText, { status: requete.status });
      if (!reponse.ok) return reject(await Probleme.depuis(reponse));
      resolve(((await reponse.json()) as { id: string }).id);
    };
    requete.send(corps);
  });
}
