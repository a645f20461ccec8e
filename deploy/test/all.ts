// One process for all, because to synthesise takes longer than to look at what came out.
import './private.js';
import './encrypted.js';
import './kept.js';
import './alarms.js';
import './roles.js';
import './entrance.js';
import './nodes.js';
import './settings.js';
import './explained.js';
import './workflows.js';
