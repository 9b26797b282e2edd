export { default } from './ikke-fundet/page.tsx';
