import { searchDescriptionResponse } from '../routes/searchDescriptionResponse.ts';

export const dynamic = 'force-static';
export const revalidate = 900;

export const GET = () => searchDescriptionResponse('en');
