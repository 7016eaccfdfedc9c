import type { Call } from './faults.ts';

const calls: { readonly [route: string]: Call } = {
  'POST /repos/{owner}/{repo}/statuses/{sha}': { what: 'set the commit status', needs: 'statuses: write' },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    what: 'read the pull request',
    needs: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    what: 'list the changed files',
    needs: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { what: 'read a file', needs: 'contents: read' },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { what: 'compare base and head', needs: 'contents: read' },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    what: 'create a label',
    needs: 'pull-requests: write',
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    what: 'comment',
    needs: 'pull-requests: write',
  },
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': {
    what: 'react to a comment',
    needs: 'pull-requests: write',
  },
  'GET /orgs/{org}/members': { what: 'read the owners of the organisation', needs: 'members: read' },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
    what: 'read the permission of a person',
    needs: 'metadata: read',
  },
};

export const reading: Call = {
  what: 'read the pull request',
  needs: 'contents: read` and `pull-requests: read',
};
export const writing: Call = {
  what: 'write comments, labels and review requests',
  needs: 'pull-requests: write',
};

export const callOf = (method: string, url: string): Call =>
  calls[`${method} ${url}`] ?? { what: `call ${method} ${url}`, needs: 'contents: read' };
