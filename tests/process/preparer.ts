import { creerModeles } from '../support/modeles.ts';

/** Most of these tests are about what comes after a first start. */
export default (): Promise<() => Promise<void>> => creerModeles(['vide']);
