import type { components } from './schema';

export { api } from './client';
export { Problem, type Fault } from './problem';

type Schemas = components['schemas'];

export type Answer = Schemas['Answer'];
export type AssignmentBrief = Schemas['AssignmentBrief'];
export type Cell = Schemas['Cell'];
export type Comparison = Schemas['Comparison'];
export type Construct = Schemas['Construct'];
export type Form = Schemas['Form'];
export type ImportSummary = Schemas['ImportSummary'];
export type Item = Schemas['Item'];
export type LinkPreview = Schemas['LinkPreview'];
export type Matrix = Schemas['Matrix'];
export type NewRound = Schemas['NewRound'];
export type Option = Schemas['Option'];
export type OrganisationResult = Schemas['OrganisationResult'];
export type PersonalLink = Schemas['PersonalLink'];
export type Progress = Schemas['Progress'];
export type Questionnaire = Schemas['Questionnaire'];
export type QuestionnaireBrief = Schemas['QuestionnaireBrief'];
export type Receipt = Schemas['Receipt'];
export type RespondentList = Schemas['RespondentList'];
export type RespondentSession = Schemas['RespondentSession'];
export type ResultDocument = Schemas['ResultDocument'];
export type Round = Schemas['Round'];
export type RoundBrief = Schemas['RoundBrief'];
export type Saved = Schemas['Saved'];
export type Score = Schemas['Score'];
export type Section = Schemas['Section'];
export type Session = Schemas['Session'];
