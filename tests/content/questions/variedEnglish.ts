import { list } from './list.ts';

/** The same as `varied.ts`, for the English pages. */
export const variedEnglishQuestions: Record<string, string[]> = {
  '/en': list(
    `what does vaeksthus mean in english; greenhouse; translation of væksthus; what does the word mean`,
  ),
  '/en /en/background': list(`strategy`),
  '/en/purpose': list(
    `objectives; leadership development; new knowledge; share experience; how do you work with municipalities; what
    are you trying to achieve; pilot projects; leaders in private companies; modernise cooperation; workplace of
    the future; mission; goal of the organisation; why; experiments; knowledge about leadership; what is the aim;
    private sector; new forms of cooperation; what do they do; becoming a better leader; aims and goals; vision;
    why does væksthus exist; leadership projects; what is the purpose of the forum; improve leadership; municipal
    leadership development; trying out new leadership; future workplace; task; help for leaders; leadership
    knowledge; experimenting; systematic dialogue; private-sector leaders; what are the goals of væksthus; the
    five aims; better public leadership; innovation; project; development; how do you work; learning from each
    other; share knowledge; why was this forum created; modern cooperation; municipalities and regions projects;
    strengthen leaders; aims of the organisation; helping leaders; projects with municipalities; marketing good
    leadership; share knowledge about leadership; what are you working for; new kinds of leadership; professional
    cooperation; porpose; targeted dialogue`,
  ),
  '/en/background': list(
    `when was væksthus established; merger of KTO; autumn 2004; milestones; founders; how long has it existed; what
    happened in 2014; hstory; who joined in 2005; founding; year founded; who created it; 2005; history of
    væksthus for ledelse; established when; who were the first parties; background information; time line; since
    when; Sundhedskartellet joined`,
  ),
  '/en/organisation': list(
    `bord members; employer side; stakeholders; who owns væksthus; what is KL; who is in charge; labour unions;
    steering comittee; organisational structure; leadership of the organisation; governing board; who is the
    chair; members of the board; employee organisations; KL; parties behind; who decides; structure of the
    organisation; steerign group; employers and employees; trade union; chairperson; partners; board; boardmember;
    steering group members; who governs; organisation; organisational chart; organization chart; employer
    organisations; employees side; danske regioner; Forhandlingsfællesskabet; local government; regions denmark;
    who are the partners; employer; structure of væksthus; who is responsible; daily management; trade unions
    denmark; cooperation partners; chairman of the board; who is in the steering group; who is on the board;
    employer organization; unions behind; organisational setup; who leads væksthus; KL and danish regions; members
    of the steering group; how is væksthus organised; joint negotiating body; who stands behind; owner; decision
    makers; employees' organisations; boards; who is part of the board; what does the steering group do; employer
    and employee sides; KL local government denmark; trade union members; organisation diagram; who represents
    employees; which organisations are behind; steering grup; day-to-day management`,
  ),
  '/en/network-groups': list(
    `sign up; email address; can I participate; networking; phone number; how many groups are there; network;
    become member; who can I contact; three network groups; mail; telephone; contact details; join a group;
    network groups; netwerk groups; groups; how can i join a network; contact us; contact information; membership
    of groups; members; participants; participate in network; e-mail; three groups; group membership; how to
    become a member; contact the network; network group contact; what network groups exist; networkgroups; join
    network; contacts; mail address; what are the network groups; how do i become a member of a network; contact
    person for groups; network for leaders; three levels; how to contact you; netwrok`,
  ),
  '/en/network-groups/top-leaders': list(
    `network for directors; CEO; chief executives; municipal director; top leaders network; executives; chief
    executive officer; highest level; administration heads; top leaders; toplederne; director group; directors in
    municipalities; senior executive; head of administration; top level; chief executive; group for directors; top
    leader group; directors; municipal chief executive; senior leader; regional director network; network for top
    leaders; directors and heads of administration; regional directors; toplevel leaders; administration head`,
  ),
  '/en/network-groups/middle-managers': list(
    `middel managers; managers; manager of managers; middle leaders; middle manager group; staff manager; leaders
    under them; mid-level managers; middle managers; mid managers; heads of field; staff function heads; manager
    with leaders under them; middle manegers; section manager; group for middle managers; heads of staff;
    middle-managers; managers of leaders; field heads; middle management network; network for middle managers; am
    I a middle manager; staff heads; leaders with leaders under them; midle manager`,
  ),
  '/en/network-groups/leaders': list(
    `nursery manager; leader of an institution; school principal; care home manager; departments; school leaders;
    kindergarten; head nurse; leader of a department; institution level; team leaders; hospital ward; headteacher;
    leaders of departments; institution; institutions and departments; school head; daycare leader; department
    manager; nurse; school leadership; local leaders; unit leader; nursing home manager; group for leaders of
    institutions; school leader network; department heads; kindergarten leaders; ward leader; institution leaders;
    first line managers; leader of a school; teamleader; network for school leaders; leaders in institutions;
    department leader; head of department in a hospital; leader of a kindergarten; institutional leaders`,
  ),
  '/en/purpose /en/background': list(`good leadership; public sector leadership`),
  '/en/network-groups /en/network-groups/leaders /en/network-groups/top-leaders': list(`levels of leaders`),
  '/en/purpose /en': list(
    `what is væksthus for ledelse; about; introduction; who are you and what do you do; what is this; what is
    væksthus; purpose of væksthus for ledelse; what is the idea behind it`,
  ),
  '/en/background /en': list(
    `history; greenhouse for leadership; when did it begin; founded in 2004; which year; founder; who established
    it; started; spring 2005; joint history; the agreement of 2004; KTO and KL; merging; beginnings; chronology of
    events; past; Sundhedskartelet; history of the forum; when was it created; how old is væksthus; who founded
    væksthus; founded year; 2014; KTO Sundhedskartellet; timeline of events; how did væksthus start; since 2004;
    background; regions joined in 2005; establishment; who founded væksthus for ledelse; what happened in 2005;
    when did KTO join; history and background; year by year; when was it started; untraditional cooperation;
    founding agreement; backgrund`,
  ),
  '/en/background /en /en/network-groups': list(`joined`),
  '/en/purpose /en /en/organisation': list(`who are you`),
  '/en/network-groups /en/organisation': list(`who are the members`),
};
