// The three lanes as shapes on a field of twelve: private a diamond, public a disc, press a square.
import type { Lane } from '../../src/record/record.ts'

export const laneShapes: { [lane in Lane]: string } = {
  private: 'M6 .8 11.2 6 6 11.2 .8 6Z',
  public: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z',
  press: 'M1.8 1.8h8.4v8.4H1.8Z',
}
