import { basename } from 'node:path';
import { activeEditor } from '../../host/driveEditor';
import { screenshot } from '../../host/driving';
import { useWorkbench } from '../../host/useWorkbench';

describe('Opening the sample', () => {
  const flow = useWorkbench();

  it('shows the plan in an editor', async () => {
    await activeEditor(flow.page, basename(flow.file));
    await screenshot(flow.page, 'sample');
  });
});
