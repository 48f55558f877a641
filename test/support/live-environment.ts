// Import before any handler: what a deployed function finds in its environment. No test sends anything there.

process.env['TABLE_NAME'] = 'zhunshi-unused';
process.env['AWS_REGION'] = 'local';
process.env['API_ROUTES'] = JSON.stringify({ tickets: { '{}': 'GET' } });
process.env['SETTLEMENT_QUEUE_URL'] = 'http://127.0.0.1:9/unused';
process.env['OPERATION_QUEUE_URL'] = 'http://127.0.0.1:9/unused';
process.env['BULK_QUEUE_URL'] = 'http://127.0.0.1:9/unused';
process.env['NOTICE_TOPIC_ARN'] = 'arn:aws:sns:local:000000000000:unused';
process.env['MAIL_TOPIC_ARN'] = 'arn:aws:sns:local:000000000000:unused-mails';
process.env['NOTICE_QUEUE_URL'] = 'http://127.0.0.1:9/unused';
process.env['DEAD_LETTER_QUEUE_NAMES'] = 'unused';
process.env['DELIVERY_QUEUE_URL'] = 'http://127.0.0.1:9/unused';
