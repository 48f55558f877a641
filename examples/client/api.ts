// Written from the description of the API (docs/openapi.json): do not edit. `npm run client` writes it anew.
// Types alone, and the list of calls that create something.

export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a ticket of any type with the promises that its process, customer, circuit and contract make
         * @description Opens a ticket of any type with the promises that its process, customer, circuit and contract make.
         */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket with its deadlines
         * @description One ticket with its deadlines.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How every deadline of the ticket came about
         * @description How every deadline of the ticket came about.
         */
        get: operations["getTicketClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/time-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which department used how much of the ticket's time
         * @description Which department used how much of the ticket's time.
         */
        get: operations["getTimeShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the ticket, oldest first. The trail follows a command by about a second
         * @description What happened to the ticket, oldest first. The trail follows a command by about a second.
         */
        get: operations["listTicketEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the ticket to a unit (R145); by default to the one that serves the district, where the type of …
         * @description Gives the ticket to a unit (R145); by default to the one that serves the district, where the type of ticket goes by district, or else to the one that maintains the circuit.
         */
        post: operations["dispatchTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The unit takes the ticket over
         * @description The unit takes the ticket over.
         */
        post: operations["acceptTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells the customer where the repair stands, and when it should work again (R154)
         * @description Tells the customer where the repair stands, and when it should work again (R154).
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer or a third party is waited for; evidence and approval are kept
         * @description The customer or a third party is waited for; evidence and approval are kept.
         */
        post: operations["suspendTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nobody is waited for any more, the clocks go on
         * @description Nobody is waited for any more, the clocks go on.
         */
        post: operations["resumeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters one that is over and was not entered as it happened. Deadlines follow at once
         * @description Enters one that is over and was not entered as it happened. Deadlines follow at once.
         */
        post: operations["enterSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/suspensions/{suspensionNumber}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is named is changed, on new evidence; the rest stays
         * @description What is named is changed, on new evidence; the rest stays.
         */
        post: operations["correctSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/suspensions/{suspensionNumber}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It stays on record and has no effect any more
         * @description It stays on record and has no effect any more.
         */
        post: operations["voidSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The service is repaired; the customer's confirmation follows (R147)
         * @description The service is repaired; the customer's confirmation follows (R147).
         */
        post: operations["resolveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/confirm-recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the customer says to the repair. A yes closes the ticket, a no hands it back (R95, R147)
         * @description What the customer says to the repair. A yes closes the ticket, a no hands it back (R95, R147).
         */
        post: operations["confirmRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When the installer comes, as agreed on with the customer (R132)
         * @description When the installer comes, as agreed on with the customer (R132).
         */
        post: operations["makeAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/start-installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The installer is on it; from now on the appointment stands (R135)
         * @description The installer is on it; from now on the appointment stands (R135).
         */
        post: operations["startInstallation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/investigate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was found out about a complaint; it cannot close without (R159)
         * @description What was found out about a complaint; it cannot close without (R159).
         */
        post: operations["investigateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer has the solution and is content with it (R150)
         * @description The customer has the solution and is content with it (R150).
         */
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer is not content with the solution; it goes back to whoever handles it (R150)
         * @description The customer is not content with the solution; it goes back to whoever handles it (R150).
         */
        post: operations["reopenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the customer says once it is over: how content it is, and whether it came back (R151, R155); or …
         * @description What the customer says once it is over: how content it is, and whether it came back (R151, R155); or that nobody answered.
         */
        post: operations["callBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/fault-report/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer wants a written report on the fault (R171)
         * @description The customer wants a written report on the fault (R171).
         */
        post: operations["requestFaultReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/fault-report/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Monitoring Centre writes what happened; the Support Centre has it next (R171)
         * @description The Monitoring Centre writes what happened; the Support Centre has it next (R171).
         */
        post: operations["draftFaultReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/fault-report/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Support Centre approves the draft, or says what has to be written anew (R171)
         * @description The Support Centre approves the draft, or says what has to be written anew (R171).
         */
        post: operations["reviewFaultReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/fault-report/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The approved report goes to the front end, which has the customer (R171)
         * @description The approved report goes to the front end, which has the customer (R171).
         */
        post: operations["submitFaultReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the ticket to another unit, whose own acceptance is then awaited
         * @description Hands the ticket to another unit, whose own acceptance is then awaited.
         */
        post: operations["transferTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/common-cause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the fault has its cause in common with others, another one than was thought, or none …
         * @description Says that the fault has its cause in common with others, another one than was thought, or none (null).
         */
        post: operations["linkCause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/regrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks up what the ticket promises anew, because customer, circuit, contract or the case itself has …
         * @description Looks up what the ticket promises anew, because customer, circuit, contract or the case itself has changed. What was met stays met, and the time that was used stays used.
         */
        post: operations["regradeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The report is withdrawn
         * @description The report is withdrawn.
         */
        post: operations["cancelTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Monitoring Centre refuses a report that is no fault of the operator's
         * @description The Monitoring Centre refuses a report that is no fault of the operator's.
         */
        post: operations["rejectTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What will be decided before an instant if nobody acts, soonest first
         * @description What will be decided before an instant if nobody acts, soonest first.
         */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/causes/{causeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets that were linked to a common cause, and what they come to
         * @description The tickets that were linked to a common cause, and what they come to.
         */
        get: operations["getCause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description One customer.
         */
        get: operations["getCustomer"];
        /**
         * Takes over a customer from the system that owns it
         * @description Takes over a customer from the system that owns it.
         */
        put: operations["putCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's tickets, newest first
         * @description A customer's tickets, newest first.
         */
        get: operations["listCustomerTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's contracts, latest start first
         * @description A customer's contracts, latest start first.
         */
        get: operations["listCustomerContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/account-manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who answers for the customer, and who did before
         * @description Who answers for the customer, and who did before.
         */
        get: operations["getAccountManager"];
        /**
         * Who answers for the customer from now on (R190). Another one takes over on record (R19)
         * @description Who answers for the customer from now on (R190). Another one takes over on record (R19).
         */
        put: operations["putAccountManager"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces whom to speak to (R16). The answer does not repeat them: who reads them says why
         * @description Replaces whom to speak to (R16). The answer does not repeat them: who reads them says why.
         */
        put: operations["putContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a check of the file has found (R18)
         * @description What a check of the file has found (R18).
         */
        post: operations["takeInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest visits with what became of each opinion, newest first, and what is due next
         * @description The latest visits with what became of each opinion, newest first, and what is due next.
         */
        get: operations["listVisits"];
        put?: never;
        /**
         * A visit, and what the customer said; each opinion has to be answered in time (R193)
         * @description A visit, and what the customer said; each opinion has to be answered in time (R193).
         */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the customer was told (R193)
         * @description What the customer was told (R193).
         */
        post: operations["answerOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/satisfaction-surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One answer to a survey (R85, R244)
         * @description One answer to a survey (R85, R244).
         */
        post: operations["recordSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers of the last months, by surveys and call-backs, against the target (R243, R245)
         * @description The answers of the last months, by surveys and call-backs, against the target (R243, R245).
         */
        get: operations["getSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file with the people in it, for those whom the customer is assigned to (R196). That it was read, …
         * @description The file with the people in it, for those whom the customer is assigned to (R196). That it was read, by whom and why, is written before the answer leaves.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/file/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has read the file, when, why and what, newest first (R196)
         * @description Who has read the file, when, why and what, newest first (R196).
         */
        get: operations["listFileAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One circuit or other service
         * @description One circuit or other service.
         */
        get: operations["getCircuit"];
        /**
         * Takes over a circuit or other service from the resource system
         * @description Takes over a circuit or other service from the resource system.
         */
        put: operations["putCircuit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A circuit's tickets, newest first, of one month or of all time
         * @description A circuit's tickets, newest first, of one month or of all time.
         */
        get: operations["listCircuitTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole directory, which is short, page by page like every list
         * @description The whole directory, which is short, page by page like every list.
         */
        get: operations["listDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One department; for administrators also whether its e-mail address has confirmed
         * @description One department; for administrators also whether its e-mail address has confirmed.
         */
        get: operations["getDepartment"];
        /**
         * Takes over a department from the operator's organisation chart
         * @description Takes over a department from the operator's organisation chart.
         */
        put: operations["putDepartment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets on which a department must act next, by their next deadline
         * @description The tickets on which a department must act next, by their next deadline.
         */
        get: operations["listDepartmentQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a department was told, newest first
         * @description What a department was told, newest first.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/test-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a word by every channel of the department and answers what each said
         * @description Sends a word by every channel of the department and answers what each said.
         */
        post: operations["testNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/webhook-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the department verifies the signatures of its notices with
         * @description What the department verifies the signatures of its notices with.
         */
        get: operations["getWebhookSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All calendars in their newest versions, without their days
         * @description All calendars in their newest versions, without their days.
         */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A calendar with its versions and its next weeks
         * @description A calendar with its versions and its next weeks.
         */
        get: operations["getCalendar"];
        /**
         * A new version of a calendar, or a new calendar. Running tickets go over to it one by one
         * @description A new version of a calendar, or a new calendar. Running tickets go over to it one by one.
         */
        put: operations["putCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarId}/replans/{calendarVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the running tickets have gone over to a version, and which of their deadlines have moved
         * @description How far the running tickets have gone over to a version, and which of their deadlines have moved.
         */
        get: operations["getReplan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarId}/versions/{calendarVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version as it was entered. Tickets stand on it for ever
         * @description One version as it was entered. Tickets stand on it for ever.
         */
        get: operations["getCalendarVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed contracts whose last day is before a date, soonest first
         * @description Signed contracts whose last day is before a date, soonest first.
         */
        get: operations["listEndingContracts"];
        put?: never;
        /**
         * Drafts a contract. A draft promises nothing until it is signed
         * @description Drafts a contract. A draft promises nothing until it is signed.
         */
        post: operations["draftContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract with its deadlines
         * @description One contract with its deadlines.
         */
        get: operations["getContract"];
        /**
         * Replaces the terms of a draft. What is replaced must have been seen: If-Match is required
         * @description Replaces the terms of a draft. What is replaced must have been seen: If-Match is required.
         */
        put: operations["redraftContract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the contract, oldest first. The trail follows a command by about a second
         * @description What happened to the contract, oldest first. The trail follows a command by about a second.
         */
        get: operations["listContractEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the departments concerned for every answer on resources that is still missing
         * @description Asks the departments concerned for every answer on resources that is still missing.
         */
        post: operations["requestConfirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/confirmations/{confirmationNumber}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the department that was asked can keep
         * @description What the department that was asked can keep.
         */
        post: operations["answerConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/confirmations/{confirmationNumber}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A request or its answer holds no longer
         * @description A request or its answer holds no longer.
         */
        post: operations["withdrawConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/price-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Marketing Department approves the prices of a draft, or refuses them (R64, R105)
         * @description The Marketing Department approves the prices of a draft, or refuses them (R64, R105).
         */
        post: operations["decidePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the draft could be signed now, and if not, everything that is missing
         * @description Whether the draft could be signed now, and if not, everything that is missing.
         */
        get: operations["getGate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a draft may start from (R202), as the policy in force has it
         * @description What a draft may start from (R202), as the policy in force has it.
         */
        get: operations["listContractTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From now on the contract binds (R59), and no other may hold its circuits over the same days. An …
         * @description From now on the contract binds (R59), and no other may hold its circuits over the same days. An amendment or a renewal also changes the contract before it, at the same time or not at all.
         */
        post: operations["signContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drafts a change of a signed contract (R113), which is signed like any draft
         * @description Drafts a change of a signed contract (R113), which is signed like any draft.
         */
        post: operations["draftAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drafts the contract that follows this one, on the terms that hold at its end
         * @description Drafts the contract that follows this one, on the terms that hold at its end.
         */
        post: operations["renewContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A copy of the signed contract was handed to who keeps it (R199)
         * @description A copy of the signed contract was handed to who keeps it (R199).
         */
        post: operations["fileCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/copies/{copyNumber}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who has the copy, or since when, is put right (R199)
         * @description Who has the copy, or since when, is put right (R199).
         */
        post: operations["correctCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/copies/{copyNumber}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The copy was not delivered after all, and is awaited anew (R199)
         * @description The copy was not delivered after all, and is awaited anew (R199).
         */
        post: operations["voidCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asked to read the signed contract, and what became of it, latest first (R200)
         * @description Who asked to read the signed contract, and what became of it, latest first (R200).
         */
        get: operations["listLoans"];
        put?: never;
        /**
         * An account manager asks to read the signed contract (R200)
         * @description An account manager asks to read the signed contract (R200).
         */
        post: operations["requestLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/loans/{loanNumber}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The contract administrator lends it until a date (R200, R201)
         * @description The contract administrator lends it until a date (R200, R201).
         */
        post: operations["consentToLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/loans/{loanNumber}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The contract administrator does not lend it (R200)
         * @description The contract administrator does not lend it (R200).
         */
        post: operations["refuseLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/loans/{loanNumber}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The contract administrator has the lent contract back (R201)
         * @description The contract administrator has the lent contract back (R201).
         */
        post: operations["returnLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The contract binds no longer
         * @description The contract binds no longer.
         */
        post: operations["endContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each system should hold, what it is known to hold, and where the two differ (R68-R73)
         * @description What each system should hold, what it is known to hold, and where the two differ (R68-R73).
         */
        get: operations["getCircuitLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/level-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of which the department has to enter levels by hand, oldest task first (R74)
         * @description Changes of which the department has to enter levels by hand, oldest task first (R74).
         */
        get: operations["listLevelTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/level-changes/{levelChangeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One change of levels, and how far it is with each system
         * @description One change of levels, and how far it is with each system.
         */
        get: operations["getLevelChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/level-changes/{levelChangeId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what on its way, oldest first. The trail follows a command by about a second
         * @description Who did what on its way, oldest first. The trail follows a command by about a second.
         */
        get: operations["listLevelChangeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/level-changes/{levelChangeId}/hops/{receiver}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The system has taken over the levels
         * @description The system has taken over the levels.
         */
        post: operations["acknowledgeLevels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/level-changes/{levelChangeId}/hops/{receiver}/done-by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A Resource Centre has entered the levels (R74)
         * @description A Resource Centre has entered the levels (R74).
         */
        post: operations["enterLevelsByHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which levels the system has, and whether it is told of changes; where, to administrators
         * @description Which levels the system has, and whether it is told of changes; where, to administrators.
         */
        get: operations["getSystem"];
        /**
         * Where the system is told of changes of levels
         * @description Where the system is told of changes of levels.
         */
        put: operations["putSystem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems/{system}/webhook-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the system verifies the signatures of its messages with
         * @description What the system verifies the signatures of its messages with.
         */
        get: operations["getSystemSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems/{system}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a page of the system's full list and answers with every difference in it. Nothing is changed …
         * @description Takes a page of the system's full list and answers with every difference in it. Nothing is changed but that what it reports is known from now on.
         */
        post: operations["reconcileLevels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems/{system}/mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Circuits that the system has otherwise than it should, by id. Found by its last list, shown as they …
         * @description Circuits that the system has otherwise than it should, by id. Found by its last list, shown as they are now: what has been put right since is not there any more, so a page may hold less than was asked for.
         */
        get: operations["listMismatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-works/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One piece of planned work
         * @description One piece of planned work.
         */
        get: operations["getPlannedWork"];
        /**
         * Plans a piece of work (割接), or plans it anew while nobody was told
         * @description Plans a piece of work (割接), or plans it anew while nobody was told.
         */
        put: operations["putPlannedWork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-works/{workId}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customers concerned are told (P-9). From now on circuits and window stand
         * @description The customers concerned are told (P-9). From now on circuits and window stand.
         */
        post: operations["announceWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-works/{workId}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer whose class asks for it agrees
         * @description A customer whose class asks for it agrees.
         */
        post: operations["consentToWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-works/{workId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When the circuits were really touched
         * @description When the circuits were really touched.
         */
        post: operations["completeWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-works/{workId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It does not take place
         * @description It does not take place.
         */
        post: operations["cancelWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outage ledger of a month of the zone of the contract in force at its end, and what was promised …
         * @description The outage ledger of a month of the zone of the contract in force at its end, and what was promised beside what was measured.
         */
        get: operations["getCircuitAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every circuit over its days in force, and all of them together
         * @description Every circuit over its days in force, and all of them together.
         */
        get: operations["getContractAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contracts that were in force in the month, page by page, and those of the page together. …
         * @description The contracts that were in force in the month, page by page, and those of the page together. Milliseconds of several pages add up.
         */
        get: operations["getCustomerAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}/ledger-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was ever entered by hand, with what was voided
         * @description Everything that was ever entered by hand, with what was voided.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Time that does not count, or an outage that no ticket shows (台账更正)
         * @description Time that does not count, or an outage that no ticket shows (台账更正).
         */
        post: operations["enterCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/circuits/{circuitId}/ledger-corrections/{correctionNumber}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was entered was wrong; it stays on record
         * @description What was entered was wrong; it stays on record.
         */
        post: operations["voidCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/overcharges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money charged too much, given back twice with the next statement (R180)
         * @description Money charged too much, given back twice with the next statement (R180).
         */
        post: operations["recordOvercharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statements of a contract, latest month first
         * @description The statements of a contract, latest month first.
         */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * As JSON, or as CSV for who accepts text/csv
         * @description As JSON, or as CSV for who accepts text/csv.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the parties agreed to pay on a negotiable line (R55)
         * @description What the parties agreed to pay on a negotiable line (R55).
         */
        post: operations["agreePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One of the two parties confirms (P-4)
         * @description One of the two parties confirms (P-4).
         */
        post: operations["confirmStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer claims something else
         * @description The customer claims something else.
         */
        post: operations["disputeStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is said to the claim of the customer
         * @description What is said to the claim of the customer.
         */
        post: operations["answerDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contractId}/statements/{month}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was paid
         * @description It was paid.
         */
        post: operations["settleStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the settlement of a month has come
         * @description How far the settlement of a month has come.
         */
        get: operations["getSettlement"];
        put?: never;
        /**
         * Settles a month that is over, or goes through it again: for contracts signed late, and for those …
         * @description Settles a month that is over, or goes through it again: for contracts signed late, and for those that failed. What was made stays as it is.
         */
        post: operations["startSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What operators have set going, imports, exports and redeliveries, page by page: what was started …
         * @description What operators have set going, imports, exports and redeliveries, page by page: what was started last comes first.
         */
        get: operations["listOperations"];
        put?: never;
        /**
         * Starts one, goes on with one that was stopped, or wakes one that runs; the same order is the same …
         * @description Starts one, goes on with one that was stopped, or wakes one that runs; the same order is the same operation.
         */
        post: operations["startOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it has come
         * @description How far it has come.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{operationId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the latest round of a look for drift has found, kind by kind
         * @description What the latest round of a look for drift has found, kind by kind.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{operationId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * No step follows on the one that is under way, until it is started again
         * @description No step follows on the one that is under way, until it is started again.
         */
        post: operations["stopOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queues of what could not be processed, how much lies in each, and since when
         * @description The queues of what could not be processed, how much lies in each, and since when.
         */
        get: operations["listDeadLetterQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{queue}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of one such queue, up to fifty, each with where it came from, why, and what it is about
         * @description Messages of one such queue, up to fifty, each with where it came from, why, and what it is about.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files/{sha256}/parts/{partNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One part of a file that is to be imported, as often as one likes. Which parts there are is said by …
         * @description One part of a file that is to be imported, as often as one likes. Which parts there are is said by POST /imports.
         */
        put: operations["putFilePart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes over the rows of a file that is here in parts, or says which parts are missing. The same file …
         * @description Takes over the rows of a file that is here in parts, or says which parts are missing. The same file is the same import: it is begun, gone on with, or, once it is over, gone through again.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it has come, and what has become of the rows
         * @description How far it has come, and what has become of the rows.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was refused, by the lines of the file, in Chinese and English
         * @description What was refused, by the lines of the file, in Chinese and English.
         */
        get: operations["listRefusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes all records of a kind into a file, which is fetched in parts. While it is under way, the same …
         * @description Writes all records of a kind into a file, which is fetched in parts. While it is under way, the same order is the same export; once it is over, the file is written anew.
         */
        post: operations["startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it has come, and of how many parts the file is
         * @description How far it has come, and of how many parts the file is.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{exportId}/parts/{partNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A part of the file; all of them one after the other are the file
         * @description A part of the file; all of them one after the other are the file.
         */
        get: operations["getExportPart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which version is in force, and all that there are, newest first, what was shipped at the end
         * @description Which version is in force, and all that there are, newest first, what was shipped at the end.
         */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Changes figures of the policy from a day on, as a new version. Nothing is deleted: a mistake is …
         * @description Changes figures of the policy from a day on, as a new version. Nothing is deleted: a mistake is edited again.
         */
        post: operations["editPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policyVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what and why, and the figures that hold under it
         * @description Who changed what and why, and the figures that hold under it.
         */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those of the calling system, the oldest first; an administrator sees all
         * @description Those of the calling system, the oldest first; an administrator sees all.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Sends events to an address of the calling system, and tells the secret that they are signed with, …
         * @description Sends events to an address of the calling system, and tells the secret that they are signed with, once.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was subscribed to, and whether it is sent
         * @description What was subscribed to, and whether it is sent.
         */
        get: operations["getSubscription"];
        /**
         * Another address, other events, another department to be told. What is pending goes to the new …
         * @description Another address, other events, another department to be told. What is pending goes to the new address.
         */
        put: operations["putSubscription"];
        post?: never;
        /**
         * Nothing is sent any more, not even what is pending
         * @description Nothing is sent any more, not even what is pending.
         */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nothing is sent until it is resumed; what happens meanwhile is kept
         * @description Nothing is sent until it is resumed; what happens meanwhile is kept.
         */
        post: operations["pauseSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends again, what is pending first; also one that was disabled, from now on
         * @description Sends again, what is pending first; also one that was disabled, from now on.
         */
        post: operations["resumeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells a new secret, once; for a day deliveries bear the signatures of both
         * @description Tells a new secret, once; for a day deliveries bear the signatures of both.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message of type `test`, once, also where it is paused or disabled
         * @description Sends a message of type `test`, once, also where it is paused or disabled.
         */
        post: operations["testSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What happened in a period is sent once more. While it is under way, the same period is the same …
         * @description What happened in a period is sent once more. While it is under way, the same period is the same redelivery; once it is over, it begins anew.
         */
        post: operations["startRedelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/redeliveries/{redeliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it has come
         * @description How far it has come.
         */
        get: operations["getRedelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent or is to be, newest first, each for 30 days
         * @description What was sent or is to be, newest first, each for 30 days.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is sent, and what came of each attempt
         * @description What is sent, and what came of each attempt.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends it once more, at once and out of turn, whatever has become of it
         * @description Sends it once more, at once and out of turn, whatever has become of it.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OpenTicketRequest: {
            type?: string;
            kind?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            circuitId?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            customerId?: string;
            region?: string;
            /** @enum {string} */
            area?: "TOWN" | "COUNTRY";
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            formerTicketId?: string;
            /** @enum {string} */
            source?: "CUSTOMER_HOTLINE" | "ACCOUNT_MANAGER" | "PROACTIVE";
            /** @enum {string} */
            channel?: "TELEPHONE" | "EMAIL" | "ONLINE_CHAT" | "COUNTER" | "ACCOUNT_MANAGER";
            /** @enum {string} */
            impact?: "outage" | "degradation";
            description?: string;
            reason?: string;
            classified?: boolean;
            productCase?: string;
            /** @enum {string} */
            timeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
            build?: boolean;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            reportedAt?: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            detectedAt?: string;
        };
        DispatchTicketRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
        };
        AcceptTicketRequest: Record<string, never>;
        GiveFeedbackRequest: {
            message: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            estimatedRestoreAt?: string;
        };
        SuspendTicketRequest: {
            /** @enum {string} */
            reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
            evidence: string;
            approvedBy: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            estimatedRestoreAt: string;
        };
        ResumeTicketRequest: Record<string, never>;
        EnterSuspensionRequest: {
            approvedBy: string;
            justification: string;
            /** @enum {string} */
            reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
            evidence: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            endedAt: string;
        };
        CorrectSuspensionRequest: {
            approvedBy: string;
            justification: string;
            /** @enum {string} */
            reason?: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
            evidence: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            endedAt?: string;
        };
        VoidSuspensionRequest: {
            approvedBy: string;
            justification: string;
        };
        ResolveTicketRequest: {
            cause?: string;
            solution: string;
        };
        ConfirmRecoveryRequest: {
            /** @constant */
            restored: true;
            confirmedBy: string;
        } | {
            /** @constant */
            restored: false;
            confirmedBy: string;
            comment: string;
        };
        MakeAppointmentRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            visitAt: string;
        };
        StartInstallationRequest: Record<string, never>;
        InvestigateTicketRequest: {
            result: string;
        };
        CloseTicketRequest: {
            confirmedBy: string;
        };
        ReopenTicketRequest: {
            reason: string;
        };
        CallBackRequest: {
            /** @constant */
            reached?: true;
            satisfaction: number;
            recurred: boolean;
            comment?: string;
        } | {
            /** @constant */
            reached: false;
            comment: string;
        };
        RequestFaultReportRequest: Record<string, never>;
        DraftFaultReportRequest: {
            summary: string;
            causeAnalysis: string;
            actions: string;
        };
        ReviewFaultReportRequest: {
            /** @constant */
            approved: true;
            comment?: string;
        } | {
            /** @constant */
            approved: false;
            comment: string;
        };
        SubmitFaultReportRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            submittedTo: string;
        };
        TransferTicketRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            reason: string;
        };
        LinkCauseRequest: {
            causeId: string | null;
        };
        RegradeTicketRequest: {
            reason: string;
            approvedBy: string;
            /** @enum {string} */
            priority?: "urgent" | "normal";
            /** @enum {string} */
            timeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
            /** @enum {string} */
            impact?: "outage" | "degradation";
        };
        CancelTicketRequest: {
            reason: string;
        };
        RejectTicketRequest: {
            reason: string;
        };
        PutCustomerRequest: {
            name: string;
            /** @enum {string} */
            grade?: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
            /** @enum {string} */
            segment: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
            brand: boolean;
            /** @enum {string} */
            serviceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            parentId?: string;
            clusterTag?: string;
            importance?: string;
            regions?: string[];
            ratingReason?: string;
        };
        PutAccountManagerRequest: {
            staffId: string;
            name: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            deputy?: {
                staffId: string;
                name: string;
            };
            virtualTeam?: string;
            reason: string;
            handedOver?: ("CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD")[];
        };
        PutContactsRequest: {
            contacts: {
                name: string;
                role: string;
                /** @description A telephone number, e.g. +86 20 8888 8888. */
                phone?: string;
                /** @description An e-mail address. */
                email?: string;
            }[];
        };
        TakeInventoryRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            checkedAt?: string;
            items: {
                /** @enum {string} */
                kind: "CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD";
                /** @enum {string} */
                state: "COMPLETE" | "INCOMPLETE" | "MISSING" | "NOT_APPLICABLE";
                note?: string;
            }[];
        };
        RecordVisitRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            visitedAt: string;
            /** @enum {string} */
            purpose: "REGULAR" | "AFTER_IMPLEMENTATION" | "COMPLAINT" | "CLUB_ACTIVITY" | "OTHER";
            summary?: string;
            /** @default [] */
            opinions?: {
                text: string;
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                departmentId?: string;
            }[];
        };
        AnswerOpinionRequest: {
            result: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            fedBackAt?: string;
        };
        RecordSurveyRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            surveyedAt: string;
            satisfaction?: number;
            scorePpm?: number;
            /** @enum {string} */
            channel: "VISIT" | "PHONE" | "SMS" | "ONLINE" | "PAPER" | "OTHER";
            comment?: string;
        };
        PutCircuitRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            customerId: string;
            name: string;
            /** @enum {string} */
            product: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
            /** @enum {string} */
            maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
            /** @enum {string} */
            scope: "LOCAL" | "CROSS_LOCAL" | "CROSS_OPERATOR" | "INTERNATIONAL_HKMT" | "OTHER_OPERATOR_LEASE";
            /** @enum {string} */
            segment?: "END_TO_END" | "DOMESTIC_EXTENSION" | "HALF_CIRCUIT";
            exception?: {
                approvedBy: string;
                reason: string;
            };
            /** @enum {string} */
            area: "TOWN" | "COUNTRY";
            region: string;
            farEndRegion?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            maintenanceDepartmentId?: string;
        };
        PutDepartmentRequest: {
            name: string;
            /** @enum {string} */
            role: "NETWORK_OPERATIONS" | "CUSTOMER_CENTRE" | "SUPPORT_CENTRE" | "MONITORING_CENTRE" | "NETWORK_MAINTENANCE" | "RESOURCE_CENTRE" | "INTERNATIONAL_CENTRE" | "PIPELINE_CENTRE" | "PROVINCIAL_NOC" | "MARKETING" | "COUNTY_BRANCH" | "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION";
            /** @default [] */
            regions?: string[];
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            parentId?: string;
            /** @description A name of 1 to 32 capital letters, digits and underscores. */
            calendarId?: string;
            /** @description An https address with the public name of a host and without credentials, on port 443 or from 1024 on. */
            webhookUrl?: string;
            channels?: ({
                /** @constant */
                type: "webhook";
            } | {
                /** @constant */
                type: "wecom";
                /** @description The https address of such a group bot with its key, at qyapi.weixin.qq.com (WeCom), oapi.dingtalk.com (DingTalk), open.feishu.cn or open.larksuite.com (Feishu). */
                url?: string;
            } | {
                /** @constant */
                type: "dingtalk";
                /** @description The https address of such a group bot with its key, at qyapi.weixin.qq.com (WeCom), oapi.dingtalk.com (DingTalk), open.feishu.cn or open.larksuite.com (Feishu). */
                url?: string;
                secret?: string;
            } | {
                /** @constant */
                type: "feishu";
                /** @description The https address of such a group bot with its key, at qyapi.weixin.qq.com (WeCom), oapi.dingtalk.com (DingTalk), open.feishu.cn or open.larksuite.com (Feishu). */
                url?: string;
                secret?: string;
            } | {
                /** @constant */
                type: "email";
                /** @description An e-mail address of ASCII characters, e.g. noc@example.com. */
                address?: string;
            } | {
                /** @constant */
                type: "sms";
                /** @description A telephone number in the form of E.164, e.g. +8613800138000. */
                phoneNumber?: string;
            })[];
            /** @enum {string} */
            language?: "zh" | "en";
        };
        PutCalendarRequest: {
            name: {
                zh: string;
                en: string;
            };
            timeZone: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            effectiveFromDate: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            lastDate: string;
            shifts: {
                /** @description A time of day HH:MM, 00:00 to 24:00. */
                from: string;
                /** @description A time of day HH:MM, 00:00 to 24:00. */
                to: string;
            }[];
            weekdayShifts?: {
                weekday: number;
                shifts: {
                    /** @description A time of day HH:MM, 00:00 to 24:00. */
                    from: string;
                    /** @description A time of day HH:MM, 00:00 to 24:00. */
                    to: string;
                }[];
            }[];
            workingWeekdays: number[];
            /** @default [] */
            holidays?: {
                name: {
                    zh: string;
                    en: string;
                };
                /**
                 * Format: date
                 * @description A date YYYY-MM-DD, e.g. 2026-01-31.
                 */
                firstDate: string;
                /**
                 * Format: date
                 * @description A date YYYY-MM-DD, e.g. 2026-01-31.
                 */
                lastDate: string;
            }[];
            /** @default [] */
            makeUpDates?: string[];
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            provisionalFromDate?: string;
            /** @default [] */
            regions?: string[];
            note: string;
        };
        DraftContractRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            customerId: string;
            /** @enum {string} */
            orderKind?: "NEW_GRADE" | "GRADE_CHANGE";
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
            region?: string;
            templateKey?: string;
            clauses?: {
                subject?: string;
                quantity?: string;
                price?: string;
                performancePeriod?: string;
                placeAndManner?: string;
                breachLiability?: string;
                disputeResolution?: string;
            };
            title: string;
            parties: {
                operator: string;
                customer: string;
            };
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            startDate: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            endDate: string;
            timeZone?: string;
            lines: {
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
            }[];
        };
        RedraftContractRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            customerId: string;
            /** @enum {string} */
            orderKind?: "NEW_GRADE" | "GRADE_CHANGE";
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
            region?: string;
            templateKey?: string;
            clauses?: {
                subject?: string;
                quantity?: string;
                price?: string;
                performancePeriod?: string;
                placeAndManner?: string;
                breachLiability?: string;
                disputeResolution?: string;
            };
            title: string;
            parties: {
                operator: string;
                customer: string;
            };
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            startDate: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            endDate: string;
            timeZone?: string;
            lines: {
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
            }[];
        };
        RequestConfirmationsRequest: {
            /**
             * @default STANDARD
             * @enum {string}
             */
            timeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
            again?: boolean;
        };
        AnswerConfirmationRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            positive: boolean;
            gap?: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            replenishmentDate?: string;
            /** @enum {string} */
            networkLevel?: "A" | "B" | "C" | "N";
        };
        WithdrawConfirmationRequest: {
            reason: string;
        };
        DecidePriceRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            approved: boolean;
            /** @default [] */
            prices?: {
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                circuitId: string;
                monthlyRentFen: number;
                discountPpm?: number;
            }[];
            comment?: string;
        };
        SignContractRequest: {
            signedBy: string;
        };
        DraftAmendmentRequest: {
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            effectiveFromDate: string;
            reason: string;
            /** @default [] */
            lines?: {
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
            }[];
            /** @default [] */
            endedCircuitIds?: string[];
        };
        RenewContractRequest: {
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            endDate: string;
            title?: string;
        };
        FileCopyRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            receivedBy: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            deliveredAt?: string;
        };
        CorrectCopyRequest: {
            reason: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
            receivedBy?: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            deliveredAt?: string;
        };
        VoidCopyRequest: {
            reason: string;
        };
        RequestLoanRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            requestedBy: string;
            purpose: string;
        };
        ConsentToLoanRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            dueDate: string;
            requirements?: string;
        };
        RefuseLoanRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            reason: string;
        };
        ReturnLoanRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
        };
        EndContractRequest: {
            reason: string;
        };
        AcknowledgeLevelsRequest: Record<string, never>;
        EnterLevelsByHandRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId: string;
            comment: string;
        };
        PutSystemRequest: {
            /** @description An https address with the public name of a host and without credentials, on port 443 or from 1024 on. */
            webhookUrl?: string;
        };
        ReconcileLevelsRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            runId: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            takenAt?: string;
            circuits: {
                /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
                circuitId: string;
                customerServiceLevel?: string;
                maintenanceGrade?: string;
                networkLevel?: string;
                provisioningTimeLevel?: string;
                availabilityPpm?: number;
            }[];
            /** @default false */
            last?: boolean;
        };
        PutPlannedWorkRequest: {
            title: string;
            reason: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            windowFromAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            windowToAt: string;
            circuitIds: string[];
        };
        AnnounceWorkRequest: {
            notice: string;
        };
        ConsentToWorkRequest: {
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            customerId: string;
            consentedBy: string;
            evidence: string;
        };
        CompleteWorkRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            endedAt: string;
            result: string;
        };
        CancelWorkRequest: {
            reason: string;
        };
        EnterCorrectionRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            fromAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            toAt: string;
            evidence: string;
            approvedBy: string;
            /** @constant */
            effect: "excluded";
            /** @enum {string} */
            reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE" | "SERVICE_WAS_UP";
        } | {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            fromAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            toAt: string;
            evidence: string;
            approvedBy: string;
            /** @constant */
            effect: "outage";
            description: string;
        };
        VoidCorrectionRequest: {
            approvedBy: string;
            reason: string;
        };
        RecordOverchargeRequest: {
            amountFen: number;
            description: string;
            evidence: string;
            approvedBy: string;
        };
        AgreePaymentRequest: {
            lineNumber: number;
            payableFen: number;
            reason: string;
            approvedBy: string;
            agreedBy: string;
        };
        ConfirmStatementRequest: {
            /** @enum {string} */
            party: "operator" | "customer";
            confirmedBy: string;
        };
        DisputeStatementRequest: {
            reason: string;
            raisedBy: string;
        };
        AnswerDisputeRequest: {
            answer: string;
        };
        SettleStatementRequest: {
            reference: string;
        };
        StartOperationRequest: {
            /** @constant */
            kind: "re-arm";
            perSecond?: number;
        } | {
            /** @constant */
            kind: "drift";
            mend?: boolean;
            perSecond?: number;
        } | {
            /** @constant */
            kind: "replay";
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            fromAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            toAt: string;
            types?: string[];
            perSecond?: number;
        } | {
            /** @constant */
            kind: "republish";
            perSecond?: number;
        } | {
            /** @constant */
            kind: "redrive";
            queue: string;
            messageId?: string;
            discard?: boolean;
            perSecond?: number;
        };
        StartImportRequest: {
            /** @enum {string} */
            kind: "customers" | "circuits" | "contracts" | "departments";
            /** @enum {string} */
            format: "csv" | "ndjson";
            sha256: string;
            bytes: number;
            validateOnly?: boolean;
            perSecond?: number;
        };
        StartExportRequest: {
            /** @enum {string} */
            kind: "customers" | "circuits" | "contracts" | "departments";
            /** @enum {string} */
            format: "csv" | "ndjson";
            /**
             * @default zh
             * @enum {string}
             */
            headers?: "zh" | "en";
            reason?: string;
        };
        EditPolicyRequest: {
            changes: {
                figure: string;
                value: unknown;
            }[];
            /**
             * Format: date
             * @description A date YYYY-MM-DD, e.g. 2026-01-31.
             */
            effectiveFromDate: string;
            note: string;
        };
        CreateSubscriptionRequest: {
            /** @description An https address with the public name of a host and without credentials, on port 443 or from 1024 on. */
            url: string;
            eventTypes: string[];
            filters?: {
                customerIds?: string[];
                circuitIds?: string[];
                regions?: string[];
                departmentIds?: string[];
                ticketTypes?: string[];
            };
            description?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
        };
        PutSubscriptionRequest: {
            /** @description An https address with the public name of a host and without credentials, on port 443 or from 1024 on. */
            url: string;
            eventTypes: string[];
            filters?: {
                customerIds?: string[];
                circuitIds?: string[];
                regions?: string[];
                departmentIds?: string[];
                ticketTypes?: string[];
            };
            description?: string;
            /** @description An id of 1 to 64 letters, digits and . _ - that begins with a letter or digit. */
            departmentId?: string;
            regrant?: boolean;
        };
        StartRedeliveryRequest: {
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            fromAt: string;
            /**
             * Format: date-time
             * @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B).
             */
            toAt: string;
        };
        Ticket: {
            /** @constant */
            priority?: "urgent";
            /** @enum {string} */
            impact?: "outage" | "degradation";
            /** Format: date-time */
            outageSinceAt?: string;
            order?: {
                productCase: string;
                /** @enum {string} */
                timeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                build: boolean;
                /** @enum {string} */
                area?: "TOWN" | "COUNTRY";
            };
            entitlement: {
                /** @enum {string} */
                customerGrade: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
                /** @enum {string} */
                customerSegment: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
                brand: boolean;
                /** @enum {string} */
                serviceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                /** @enum {string} */
                product?: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
                /** @enum {string} */
                maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                networkLevel?: "A" | "B" | "C" | "N";
                /** @enum {string} */
                area?: "TOWN" | "COUNTRY";
                region: string;
                contract?: {
                    id: string;
                    lineNumber: number;
                    /** @enum {string} */
                    commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                    indicators?: {
                        availabilityPpm?: number;
                        restoreOutageMinutes?: number;
                        restoreDegradationMinutes?: number;
                        firstFeedbackMinutes?: number;
                    };
                };
            };
            promises: {
                limit: components["schemas"]["Limit"];
                source: string;
                /** @enum {string} */
                basis: "policy" | "contract" | "quality-class" | "service-tier" | "repair-table" | "provisioning-table" | "law";
                reference: string;
                occasion?: {
                    outageOverMinutes?: number;
                    /** @constant */
                    missedLimit?: true;
                    /** @constant */
                    onRequest?: true;
                };
                milestone: string;
                rule: string;
                calendar: string;
                pausable: boolean;
                /** @constant */
                recurs?: true;
                setAside: components["schemas"]["SetAsideLimit"][];
                /** Format: date-time */
                notBeforeAt?: string;
                /** Format: date-time */
                regradedAt?: string;
                fromOccurrence?: number;
                /** Format: date-time */
                lapsedAt?: string;
            }[];
            calendarVersions?: {
                [key: string]: number;
            };
            id: string;
            type: string;
            kind?: string;
            /** @enum {string} */
            source?: "CUSTOMER_HOTLINE" | "ACCOUNT_MANAGER" | "PROACTIVE";
            /** @enum {string} */
            channel?: "TELEPHONE" | "EMAIL" | "ONLINE_CHAT" | "COUNTER" | "ACCOUNT_MANAGER";
            description: string;
            reason?: string;
            classified?: boolean;
            customerId: string;
            circuitId?: string;
            ownerDepartmentId: string;
            directDepartmentId?: string;
            /** Format: date-time */
            reportedAt: string;
            /** Format: date-time */
            detectedAt?: string;
            repeatOf?: {
                ticketId: string;
                /** Format: date-time */
                closedAt: string;
                count: number;
            };
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            changedAt: string;
            policyVersion: string;
            assignments: {
                departmentId: string;
                /** Format: date-time */
                assignedAt: string;
                /** Format: date-time */
                acceptedAt?: string;
            }[];
            /** Format: date-time */
            firstFeedbackAt?: string;
            /** Format: date-time */
            estimatedRestoreAt?: string;
            suspensions: {
                /** @enum {string} */
                reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
                evidence: string;
                approvedBy: string;
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                endedAt?: string;
                amendments?: {
                    /** @enum {string} */
                    kind: "entered" | "corrected" | "voided";
                    /** Format: date-time */
                    amendedAt: string;
                    approvedBy: string;
                    justification: string;
                    was?: {
                        /** @enum {string} */
                        reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
                        evidence: string;
                        approvedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                    };
                }[];
                number: number;
                voided: boolean;
            }[];
            repairs: {
                /** Format: date-time */
                resolvedAt: string;
                cause?: string;
                solution: string;
                /** Format: date-time */
                confirmedAt?: string;
                restored?: boolean;
            }[];
            investigation?: {
                /** Format: date-time */
                investigatedAt: string;
                result: string;
            };
            appointment?: {
                /** Format: date-time */
                firstMadeAt: string;
                /** Format: date-time */
                visitAt: string;
            };
            /** Format: date-time */
            installationStartedAt?: string;
            callBack?: {
                /** Format: date-time */
                calledAt: string;
                satisfaction: number;
                recurred: boolean;
                comment?: string;
            };
            causeLinks?: {
                causeId: string;
                /** Format: date-time */
                linkedAt: string;
                /** Format: date-time */
                unlinkedAt?: string;
            }[];
            groupOutages?: {
                causeId: string;
                /** @enum {string} */
                criterion: "AAA" | "GRADED";
                /** Format: date-time */
                sinceAt: string;
                /** Format: date-time */
                endedAt?: string;
            }[];
            unansweredCalls?: {
                /** Format: date-time */
                calledAt: string;
                comment: string;
                /** @constant */
                suffices?: true;
            }[];
            faultReport?: {
                /** Format: date-time */
                requestedAt?: string;
                draft?: {
                    /** Format: date-time */
                    draftedAt: string;
                    summary: string;
                    causeAnalysis: string;
                    actions: string;
                    reviewDepartmentId?: string;
                };
                review?: {
                    /** Format: date-time */
                    reviewedAt: string;
                    approved: boolean;
                    comment?: string;
                };
                submission?: {
                    /** Format: date-time */
                    submittedAt: string;
                    departmentId: string;
                };
            };
            reached: components["schemas"]["ReachedRung"][];
            regrades?: {
                /** Format: date-time */
                regradedAt: string;
                reason: string;
                approvedBy: string;
                from: {
                    /** @enum {string} */
                    customerGrade?: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
                    /** @enum {string} */
                    customerSegment?: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
                    brand?: boolean;
                    /** @enum {string} */
                    serviceLevel?: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    product?: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    area?: "TOWN" | "COUNTRY";
                    contract?: {
                        id: string;
                        lineNumber: number;
                        /** @enum {string} */
                        commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                        indicators?: {
                            availabilityPpm?: number;
                            restoreOutageMinutes?: number;
                            restoreDegradationMinutes?: number;
                            firstFeedbackMinutes?: number;
                        };
                    };
                    /** @enum {string} */
                    priority?: "urgent" | "normal";
                    /** @enum {string} */
                    impact?: "outage" | "degradation";
                    /** @enum {string} */
                    timeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                };
                to: {
                    /** @enum {string} */
                    customerGrade?: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
                    /** @enum {string} */
                    customerSegment?: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
                    brand?: boolean;
                    /** @enum {string} */
                    serviceLevel?: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    product?: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    area?: "TOWN" | "COUNTRY";
                    contract?: {
                        id: string;
                        lineNumber: number;
                        /** @enum {string} */
                        commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                        indicators?: {
                            availabilityPpm?: number;
                            restoreOutageMinutes?: number;
                            restoreDegradationMinutes?: number;
                            firstFeedbackMinutes?: number;
                        };
                    };
                    /** @enum {string} */
                    priority?: "urgent" | "normal";
                    /** @enum {string} */
                    impact?: "outage" | "degradation";
                    /** @enum {string} */
                    timeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                };
            }[];
            openedWith?: {
                /** @constant */
                priority?: "urgent";
                /** @enum {string} */
                impact?: "outage" | "degradation";
                /** Format: date-time */
                outageSinceAt?: string;
                order?: {
                    productCase: string;
                    /** @enum {string} */
                    timeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                    build: boolean;
                    /** @enum {string} */
                    area?: "TOWN" | "COUNTRY";
                };
                entitlement: {
                    /** @enum {string} */
                    customerGrade: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
                    /** @enum {string} */
                    customerSegment: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
                    brand: boolean;
                    /** @enum {string} */
                    serviceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    product?: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    area?: "TOWN" | "COUNTRY";
                    region: string;
                    contract?: {
                        id: string;
                        lineNumber: number;
                        /** @enum {string} */
                        commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                        indicators?: {
                            availabilityPpm?: number;
                            restoreOutageMinutes?: number;
                            restoreDegradationMinutes?: number;
                            firstFeedbackMinutes?: number;
                        };
                    };
                };
                promises: {
                    limit: components["schemas"]["Limit"];
                    source: string;
                    /** @enum {string} */
                    basis: "policy" | "contract" | "quality-class" | "service-tier" | "repair-table" | "provisioning-table" | "law";
                    reference: string;
                    occasion?: {
                        outageOverMinutes?: number;
                        /** @constant */
                        missedLimit?: true;
                        /** @constant */
                        onRequest?: true;
                    };
                    milestone: string;
                    rule: string;
                    calendar: string;
                    pausable: boolean;
                    /** @constant */
                    recurs?: true;
                    setAside: components["schemas"]["SetAsideLimit"][];
                    /** Format: date-time */
                    notBeforeAt?: string;
                    /** Format: date-time */
                    regradedAt?: string;
                    fromOccurrence?: number;
                    /** Format: date-time */
                    lapsedAt?: string;
                }[];
                calendarVersions?: {
                    [key: string]: number;
                };
            };
            version: number;
            responsibleDepartmentId: string | null;
            nextDueAt: string | null;
            causeId?: string;
            majorFault?: {
                /** Format: date-time */
                sinceAt: string;
                criterion: string;
            };
            /** @enum {string} */
            status: "acknowledged" | "dispatched" | "inProgress" | "pending" | "held" | "resolved" | "closed" | "cancelled" | "rejected";
            departmentId?: string;
            /** Format: date-time */
            endedAt?: string;
            endReason?: string;
            repeatToOpen?: {
                route: string;
                circuitId?: string;
                formerTicketId: string;
                /** Format: date-time */
                untilAt: string;
            };
            deadlines: components["schemas"]["Deadline"][];
        };
        TicketPage: {
            items: {
                /** @constant */
                priority?: "urgent";
                /** @enum {string} */
                impact?: "outage" | "degradation";
                /** Format: date-time */
                outageSinceAt?: string;
                order?: {
                    productCase: string;
                    /** @enum {string} */
                    timeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                    build: boolean;
                    /** @enum {string} */
                    area?: "TOWN" | "COUNTRY";
                };
                calendarVersions?: {
                    [key: string]: number;
                };
                id: string;
                type: string;
                kind?: string;
                /** @enum {string} */
                source?: "CUSTOMER_HOTLINE" | "ACCOUNT_MANAGER" | "PROACTIVE";
                /** @enum {string} */
                channel?: "TELEPHONE" | "EMAIL" | "ONLINE_CHAT" | "COUNTER" | "ACCOUNT_MANAGER";
                description?: string;
                reason?: string;
                classified?: boolean;
                customerId: string;
                circuitId?: string;
                ownerDepartmentId: string;
                directDepartmentId?: string;
                /** Format: date-time */
                reportedAt: string;
                /** Format: date-time */
                detectedAt?: string;
                repeatOf?: {
                    ticketId: string;
                    /** Format: date-time */
                    closedAt: string;
                    count: number;
                };
                /** Format: date-time */
                registeredAt: string;
                /** Format: date-time */
                changedAt: string;
                policyVersion: string;
                /** Format: date-time */
                firstFeedbackAt?: string;
                /** Format: date-time */
                estimatedRestoreAt?: string;
                appointment?: {
                    /** Format: date-time */
                    firstMadeAt: string;
                    /** Format: date-time */
                    visitAt: string;
                };
                /** Format: date-time */
                installationStartedAt?: string;
                callBack?: {
                    /** Format: date-time */
                    calledAt: string;
                    satisfaction: number;
                    recurred: boolean;
                    comment?: string;
                };
                version: number;
                responsibleDepartmentId: string | null;
                nextDueAt: string | null;
                causeId?: string;
                majorFault?: {
                    /** Format: date-time */
                    sinceAt: string;
                    criterion: string;
                };
                /** @enum {string} */
                status: "acknowledged" | "dispatched" | "inProgress" | "pending" | "held" | "resolved" | "closed" | "cancelled" | "rejected";
                departmentId?: string;
                /** Format: date-time */
                endedAt?: string;
                endReason?: string;
                region: string;
                /** @enum {string} */
                maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                deadlines: {
                    milestone: string;
                    occurrence: number;
                    dueAt: string | null;
                    /** @enum {string} */
                    state: "running" | "paused" | "met" | "breached" | "ended";
                }[];
            }[];
            nextCursor?: string;
        };
        TicketClock: {
            ticketId: string;
            /** @enum {string} */
            status: "acknowledged" | "dispatched" | "inProgress" | "pending" | "held" | "resolved" | "closed" | "cancelled" | "rejected";
            policyVersion: string;
            calendarVersions: {
                [key: string]: number;
            };
            /** Format: date-time */
            explainedAt: string;
            deadlines: {
                milestone: string;
                name: components["schemas"]["Bilingual"];
                occurrence: number;
                /** @enum {string} */
                state: "running" | "paused" | "met" | "breached" | "ended";
                rule: string;
                limit: components["schemas"]["Limit"];
                source: string;
                /** @enum {string} */
                basis: "policy" | "contract" | "quality-class" | "service-tier" | "repair-table" | "provisioning-table" | "law";
                reference: string;
                occasion?: {
                    outageOverMinutes?: number;
                    /** @constant */
                    missedLimit?: true;
                    /** @constant */
                    onRequest?: true;
                };
                setAside: components["schemas"]["SetAsideLimit"][];
                /** Format: date-time */
                regradedAt?: string;
                /** Format: date-time */
                lapsedAt?: string;
                calendar: {
                    id: string;
                    version: number;
                    provisional: boolean;
                };
                /** Format: date-time */
                startedAt: string;
                startCause: string;
                intervals: {
                    /** Format: date-time */
                    fromAt: string;
                    /** Format: date-time */
                    toAt: string;
                    counted: boolean;
                    /** @enum {string} */
                    reason: "counted" | "outside-hours" | "rest-day" | "holiday" | "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE";
                    holiday?: components["schemas"]["Bilingual"];
                    approvedBy?: string;
                    evidence?: string;
                }[];
                countedMilliseconds: number;
                dueAt: string | null;
                /** Format: date-time */
                metAt?: string;
                /** Format: date-time */
                endedAt?: string;
                announcements: {
                    percent: number;
                    /** Format: date-time */
                    dueAt: string;
                    /** Format: date-time */
                    reachedAt: string;
                    announcement?: number;
                    responsibleDepartmentId?: string;
                    actingDepartmentId?: string;
                    quietFor?: ("RESPONSIBLE" | "NETWORK_OPERATIONS" | "CUSTOMER_CENTRE" | "SUPPORT_CENTRE" | "MONITORING_CENTRE" | "NETWORK_MAINTENANCE" | "RESOURCE_CENTRE" | "INTERNATIONAL_CENTRE" | "PIPELINE_CENTRE" | "PROVINCIAL_NOC" | "MARKETING" | "COUNTY_BRANCH" | "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
                    confirmations?: {
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date-time */
                        confirmedAt: string;
                    }[];
                    /** Format: date-time */
                    withdrawnAt?: string;
                }[];
                intervalsMissed?: number;
                /** Format: date-time */
                legalFloorAt?: string;
                text: components["schemas"]["Bilingual"];
            }[];
        };
        TicketTimeShares: {
            ticketId: string;
            /** @enum {string} */
            status: "acknowledged" | "dispatched" | "inProgress" | "pending" | "held" | "resolved" | "closed" | "cancelled" | "rejected";
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            toAt: string;
            elapsedMilliseconds: number;
            countedMilliseconds: number;
            suspendedMilliseconds: number;
            outsideHoursMilliseconds: number;
            calendar: {
                id: string;
                version: number;
            };
            departments: {
                departmentId: string;
                elapsedMilliseconds: number;
                countedMilliseconds: number;
                suspendedMilliseconds: number;
                outsideHoursMilliseconds: number;
            }[];
            stretches: {
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
                departmentId: string;
                /** @enum {string} */
                stage: "dispatch" | "accept" | "repair" | "confirmRecovery";
                elapsedMilliseconds: number;
                countedMilliseconds: number;
                suspendedMilliseconds: number;
                outsideHoursMilliseconds: number;
            }[];
        };
        EventPage: {
            items: {
                version: number;
                index: number;
                correlationId: string;
                event: {
                    type: string;
                    /** Format: date-time */
                    occurredAt: string;
                    by: string;
                } & {
                    [key: string]: unknown;
                };
            }[];
            nextCursor?: string;
        };
        Cause: {
            id: string;
            version: number;
            members: {
                ticketId: string;
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** Format: date-time */
                linkedAt: string;
                /** Format: date-time */
                unlinkedAt?: string;
                /** Format: date-time */
                blockedFromAt?: string;
                /** Format: date-time */
                blockedToAt?: string;
                blocked: boolean;
            }[];
            outages: {
                /** @enum {string} */
                criterion: "AAA" | "GRADED";
                /** Format: date-time */
                sinceAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                majorSinceAt?: string;
            }[];
        };
        PendingDeadlinePage: {
            items: {
                key: string;
                milestone: string;
                occurrence: number;
                percent: number;
                announcement: number;
                /** Format: date-time */
                dueAt: string;
                ticketId?: string;
                contractId?: string;
                levelChangeId?: string;
                customerId: string;
                circuitId?: string;
                status?: string;
                responsibleDepartmentId?: string | null;
            }[];
            nextCursor?: string;
        };
        Customer: {
            id: string;
            name: string;
            /** @enum {string} */
            grade: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
            /** @enum {string} */
            segment: "INDUSTRY" | "HIGH_END_CLUSTER" | "ORDINARY_CLUSTER";
            brand: boolean;
            /** @enum {string} */
            serviceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
            parentId?: string;
            clusterTag?: string;
            importance?: string;
            regions?: string[];
            rating?: {
                reason: string;
                ratedBy: string;
                /** Format: date-time */
                ratedAt: string;
            };
            gradeHistory: {
                /** @enum {string} */
                grade: "GROUP" | "PROVINCE" | "LOCAL_A" | "LOCAL_B" | "LOCAL_C";
                /** Format: date-time */
                untilAt: string;
                rating?: {
                    reason: string;
                    ratedBy: string;
                    /** Format: date-time */
                    ratedAt: string;
                };
            }[];
            version: number;
        };
        Circuit: {
            id: string;
            customerId: string;
            name: string;
            /** @enum {string} */
            product: "BANDWIDTH_DATA/DDN" | "BANDWIDTH_DATA/FRAME_RELAY" | "BANDWIDTH_DATA/ATM" | "BANDWIDTH_DATA/SDH" | "BANDWIDTH_DATA/MPLS_VPN" | "BANDWIDTH_LEASE/DIGITAL_CIRCUIT" | "BANDWIDTH_LEASE/SATELLITE_CIRCUIT" | "BANDWIDTH/DIGITAL_TRUNK" | "BANDWIDTH/LEASED_FIBRE" | "INTERNET/LAN_PRIVATE_LINE" | "INTERNET/LAN_TERMINAL" | "INTERNET/XDSL" | "NAVIGATOR_COMMUNICATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/WIRELESS_BROADBAND" | "NAVIGATOR_INFORMATION/SWITCHBOARD" | "NAVIGATOR_INFORMATION/INTEGRATED_OFFICE" | "NAVIGATOR_INFORMATION/CUSTOM_TERMINAL" | "NAVIGATOR_INDUSTRY/SALES_BUTLER" | "NAVIGATOR_INDUSTRY/LOGISTICS_E" | "ICT/BEST_TONE" | "ICT/GLOBAL_EYE" | "ICT/INFORMATISATION" | "ICT/IT_SERVICE" | "CONVERGED/COLLABORATION" | "CONVERGED/PTT" | "CONVERGED/POSITIONING" | "CONVERGED/INDUSTRY_SMS" | "CONVERGED/GLOBAL_EYE" | "CONVERGED/VPDN" | "CONVERGED/POLICE_E" | "CONVERGED/COMMERCE_E" | "CONVERGED/TOBACCO_E" | "CONVERGED/LOGISTICS_E" | "VOICE/CENTREX" | "VOICE/NGN_CENTREX" | "VOICE/800" | "VOICE/4008" | "VOICE/RING_BACK_TONE" | "VALUE_ADDED/VIDEO_CONFERENCE" | "VALUE_ADDED/MOBILE_VPN" | "OTHER/OTHER";
            /** @enum {string} */
            maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
            /** @enum {string} */
            scope: "LOCAL" | "CROSS_LOCAL" | "CROSS_OPERATOR" | "INTERNATIONAL_HKMT" | "OTHER_OPERATOR_LEASE";
            /** @enum {string} */
            segment?: "END_TO_END" | "DOMESTIC_EXTENSION" | "HALF_CIRCUIT";
            exception?: {
                approvedBy: string;
                reason: string;
            };
            /** @enum {string} */
            area: "TOWN" | "COUNTRY";
            region: string;
            farEndRegion?: string;
            maintenanceDepartmentId?: string;
            version: number;
            /** @enum {string} */
            networkLevel: "A" | "B" | "C" | "N";
            productName: string;
        };
        Department: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "NETWORK_OPERATIONS" | "CUSTOMER_CENTRE" | "SUPPORT_CENTRE" | "MONITORING_CENTRE" | "NETWORK_MAINTENANCE" | "RESOURCE_CENTRE" | "INTERNATIONAL_CENTRE" | "PIPELINE_CENTRE" | "PROVINCIAL_NOC" | "MARKETING" | "COUNTY_BRANCH" | "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION";
            regions: string[];
            parentId?: string;
            calendarId?: string;
            webhookUrl?: string;
            channels?: {
                /** @enum {string} */
                type: "webhook" | "wecom" | "dingtalk" | "feishu" | "email" | "sms";
                host?: string;
                keyEnding?: string;
                isSigned?: boolean;
                masked?: string;
                /** @enum {string} */
                state?: "CONFIRMED" | "PENDING" | "GONE";
            }[];
            /** @enum {string} */
            language?: "zh" | "en";
            version: number;
            hasWebhook: boolean;
        };
        DepartmentPage: {
            items: components["schemas"]["Department"][];
            nextCursor?: string;
        };
        DepartmentWebhookSecret: {
            departmentId: string;
            webhookSecret: string;
        };
        ChannelTrials: {
            departmentId: string;
            results: {
                /** @enum {string} */
                channel: "topic" | "webhook" | "wecom" | "dingtalk" | "feishu" | "email" | "sms";
                isTaken: boolean;
                reason?: string;
            }[];
        };
        NoticePage: {
            items: ({
                id: string;
                departmentId: string;
                ticketId?: string;
                contractId?: string;
                levelChangeId?: string;
                customerId?: string;
                milestone: string;
                milestoneName?: {
                    zh: string;
                    en: string;
                };
                occurrence: number;
                percent: number;
                /** @enum {string} */
                kind: "reminder" | "warning" | "breach" | "escalation" | "warning-withdrawn" | "breach-withdrawn" | "escalation-withdrawn" | "warning-confirmed" | "breach-confirmed" | "escalation-confirmed";
                attention?: ("UNIT_LEAD" | "SHIFT_LEAD" | "DEPARTMENT_HEAD" | "ACCOUNT_MANAGER")[];
                announcement?: number;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                reachedAt: string;
                latenessMilliseconds?: number;
                /** @enum {string} */
                foundBy?: "amendment" | "regrade" | "calendar" | "common-cause";
                /** Format: date-time */
                metAt?: string;
                review?: {
                    number: number;
                    /** Format: date-time */
                    reviewedAt: string;
                    revisedDueAt: string | null;
                };
                /** Format: date-time */
                recordedAt: string;
                correlationId?: string;
                text: {
                    zh: string;
                    en: string;
                };
                /** Format: date-time */
                heldUntilAt?: string;
                /** Format: date-time */
                releasedAt?: string;
                lapsed?: {
                    /** Format: date-time */
                    lapsedAt: string;
                    /** @enum {string} */
                    reason: "withdrawn" | "revised" | "met" | "ended" | "overtaken" | "never-told" | "department-gone";
                };
                deliveredTo: {
                    [key: string]: string;
                };
                attempts?: {
                    /** @enum {string} */
                    channel: "topic" | "webhook" | "wecom" | "dingtalk" | "feishu" | "email" | "sms";
                    /** Format: date-time */
                    attemptedAt: string;
                    reason: string;
                    /** @constant */
                    givenUp?: true;
                }[];
            } | {
                id: string;
                departmentId: string;
                ticketId?: string;
                contractId?: string;
                levelChangeId?: string;
                customerId?: string;
                workId?: string;
                subscriptionId?: string;
                /** @constant */
                kind: "information";
                /** @enum {string} */
                event: "ContractSigned" | "ContractActivated" | "ContractExpired" | "ContractEnded" | "ContractDrafted" | "ContractRedrafted" | "ConfirmationAnswered" | "ConfirmationWithdrawn" | "PriceDecided" | "GateOpened" | "LoanRequested" | "LoanConsented" | "LoanRefused" | "TicketOpened" | "TicketDispatched" | "TicketTransferred" | "FaultReportDrafted" | "FaultReportSubmitted" | "CustomerChanged" | "CircuitChanged" | "WorkAnnounced" | "WorkCancelled" | "SubscriptionFailing" | "SubscriptionDisabled";
                /** Format: date-time */
                occurredAt: string;
                /** Format: date-time */
                recordedAt: string;
                correlationId?: string;
                text: {
                    zh: string;
                    en: string;
                };
                deliveredTo: {
                    [key: string]: string;
                };
                attempts?: {
                    /** @enum {string} */
                    channel: "topic" | "webhook" | "wecom" | "dingtalk" | "feishu" | "email" | "sms";
                    /** Format: date-time */
                    attemptedAt: string;
                    reason: string;
                    /** @constant */
                    givenUp?: true;
                }[];
            })[];
            nextCursor?: string;
        };
        AccountManager: {
            customerId: string;
            accountManager?: {
                staffId: string;
                name: string;
                departmentId: string;
                deputy?: {
                    staffId: string;
                    name: string;
                };
                virtualTeam?: string;
                /** Format: date-time */
                sinceAt: string;
            };
            handovers: {
                number: number;
                from: {
                    staffId: string;
                    name: string;
                    departmentId: string;
                    deputy?: {
                        staffId: string;
                        name: string;
                    };
                    virtualTeam?: string;
                    /** Format: date-time */
                    sinceAt: string;
                };
                to: {
                    staffId: string;
                    name: string;
                    departmentId: string;
                    deputy?: {
                        staffId: string;
                        name: string;
                    };
                    virtualTeam?: string;
                    /** Format: date-time */
                    sinceAt: string;
                };
                /** Format: date-time */
                handedOverAt: string;
                reason: string;
                handedOver: ("CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD")[];
                openFollowUps: number[];
            }[];
            version: number;
        };
        Inventory: {
            customerId: string;
            inventory: {
                /** @enum {string} */
                kind: "CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD";
                /** @enum {string} */
                state: "COMPLETE" | "INCOMPLETE" | "MISSING" | "NOT_APPLICABLE";
                note?: string;
                /** Format: date-time */
                checkedAt: string;
                checkedBy: string;
            }[];
            completenessPpm: number;
            version: number;
        };
        Contacts: {
            customerId: string;
            contactCount: number;
            version: number;
        };
        CustomerFile: {
            customerId: string;
            accountManager?: {
                staffId: string;
                name: string;
                departmentId: string;
                deputy?: {
                    staffId: string;
                    name: string;
                };
                virtualTeam?: string;
                /** Format: date-time */
                sinceAt: string;
            };
            handovers: {
                number: number;
                from: {
                    staffId: string;
                    name: string;
                    departmentId: string;
                    deputy?: {
                        staffId: string;
                        name: string;
                    };
                    virtualTeam?: string;
                    /** Format: date-time */
                    sinceAt: string;
                };
                to: {
                    staffId: string;
                    name: string;
                    departmentId: string;
                    deputy?: {
                        staffId: string;
                        name: string;
                    };
                    virtualTeam?: string;
                    /** Format: date-time */
                    sinceAt: string;
                };
                /** Format: date-time */
                handedOverAt: string;
                reason: string;
                handedOver: ("CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD")[];
                openFollowUps: number[];
            }[];
            version: number;
            inventory: {
                /** @enum {string} */
                kind: "CUSTOMER_INFORMATION" | "ROOM_EQUIPMENT" | "FIBRE_ROUTES" | "SERVICE_NUMBERS" | "MAINTENANCE_STANDARD";
                /** @enum {string} */
                state: "COMPLETE" | "INCOMPLETE" | "MISSING" | "NOT_APPLICABLE";
                note?: string;
                /** Format: date-time */
                checkedAt: string;
                checkedBy: string;
            }[];
            completenessPpm: number;
            contacts: {
                name: string;
                role: string;
                phone?: string;
                email?: string;
            }[];
            links: {
                [key: string]: string;
            };
        };
        FileAccessPage: {
            items: {
                id: string;
                customerId: string;
                /** Format: date-time */
                readAt: string;
                readBy: string;
                reason: string;
                fields: string[];
            }[];
            nextCursor?: string;
        };
        Visit: {
            number: number;
            /** Format: date-time */
            visitedAt: string;
            /** @enum {string} */
            purpose: "REGULAR" | "AFTER_IMPLEMENTATION" | "COMPLAINT" | "CLUB_ACTIVITY" | "OTHER";
            summary?: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            followUps: {
                number: number;
                /** Format: date-time */
                openedAt: string;
                calendar: string;
                outcome?: {
                    result: string;
                    /** Format: date-time */
                    fedBackAt: string;
                    /** Format: date-time */
                    recordedAt: string;
                    recordedBy: string;
                };
                opinion: string;
                limit: components["schemas"]["Limit"];
                source: string;
                dueAt?: string | null;
                /** @enum {string} */
                state?: "running" | "paused" | "met" | "breached" | "ended";
                responsibleDepartmentId?: string;
            }[];
        };
        Visits: {
            items: components["schemas"]["Visit"][];
            due: {
                /** @enum {string} */
                kind: "visit" | "inventory" | "survey";
                /** Format: date-time */
                dueAt: string;
            }[];
        };
        SatisfactionSurvey: {
            customerId: string;
            version: number;
            /** Format: date-time */
            surveyedAt: string;
            /** @enum {string} */
            channel: "VISIT" | "PHONE" | "SMS" | "ONLINE" | "PAPER" | "OTHER";
            satisfaction?: number;
            scorePpm?: number;
            comment?: string;
        };
        Satisfaction: {
            customerId: string;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            toAt: string;
            overall: {
                answers: number;
                satisfied: number;
                sharePpm: number | null;
                targetPpm: number;
                isReached: boolean | null;
            };
            surveys: {
                answers: number;
                satisfied: number;
                sharePpm: number | null;
                targetPpm: number;
                isReached: boolean | null;
                items: {
                    /** Format: date-time */
                    surveyedAt: string;
                    scorePpm: number;
                    /** @enum {string} */
                    channel: "VISIT" | "PHONE" | "SMS" | "ONLINE" | "PAPER" | "OTHER";
                    comment?: string;
                    /** Format: date-time */
                    recordedAt: string;
                    recordedBy: string;
                }[];
            };
            callBacks: {
                answers: number;
                satisfied: number;
                sharePpm: number | null;
                targetPpm: number;
                isReached: boolean | null;
                ticketsRead: number;
            };
        };
        Calendar: {
            id: string;
            version: number;
            name: {
                zh: string;
                en: string;
            };
            timeZone: string;
            effectiveFromDate: string;
            lastDate: string;
            shifts: {
                from: string;
                to: string;
            }[];
            weekdayShifts?: {
                weekday: number;
                shifts: {
                    from: string;
                    to: string;
                }[];
            }[];
            workingWeekdays: number[];
            holidays: {
                name: {
                    zh: string;
                    en: string;
                };
                firstDate: string;
                lastDate: string;
            }[];
            makeUpDates: string[];
            provisionalFromDate?: string;
            regions: string[];
            note: string;
            /** Format: date-time */
            revisedAt?: string;
            revisedBy?: string;
            builtIn: boolean;
            versions: {
                version: number;
                effectiveFromDate: string;
                lastDate: string;
                note: string;
                /** Format: date-time */
                revisedAt?: string;
                revisedBy?: string;
            }[];
            versionToday: number | null;
            outlook: {
                date: string;
                version: number;
                shifts: {
                    from: string;
                    to: string;
                }[];
                closure?: {
                    /** @enum {string} */
                    kind: "outside-hours" | "rest-day" | "holiday";
                    name?: components["schemas"]["Bilingual"];
                };
                makeUp: boolean;
                provisional: boolean;
            }[];
        } | {
            /** @constant */
            id: "ROUND_THE_CLOCK";
            version: number;
            /** @constant */
            builtIn: true;
            name: components["schemas"]["Bilingual"];
            regions: string[];
        };
        CalendarVersion: {
            id: string;
            version: number;
            name: {
                zh: string;
                en: string;
            };
            timeZone: string;
            effectiveFromDate: string;
            lastDate: string;
            shifts: {
                from: string;
                to: string;
            }[];
            weekdayShifts?: {
                weekday: number;
                shifts: {
                    from: string;
                    to: string;
                }[];
            }[];
            workingWeekdays: number[];
            holidays: {
                name: {
                    zh: string;
                    en: string;
                };
                firstDate: string;
                lastDate: string;
            }[];
            makeUpDates: string[];
            provisionalFromDate?: string;
            regions: string[];
            note: string;
            /** Format: date-time */
            revisedAt?: string;
            revisedBy?: string;
            builtIn: boolean;
        };
        CalendarPage: {
            items: ({
                id: string;
                version: number;
                name: {
                    zh: string;
                    en: string;
                };
                timeZone: string;
                effectiveFromDate: string;
                lastDate: string;
                provisionalFromDate?: string;
                regions: string[];
                note: string;
                /** Format: date-time */
                revisedAt?: string;
                revisedBy?: string;
                builtIn: boolean;
            } | {
                /** @constant */
                id: "ROUND_THE_CLOCK";
                version: number;
                /** @constant */
                builtIn: true;
                name: components["schemas"]["Bilingual"];
                regions: string[];
            })[];
            nextCursor?: string;
        };
        Replan: {
            calendarId: string;
            version: number;
            pass: number;
            ticketsSeen: number;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** @enum {string} */
            status: "running" | "done";
            ticketsReplanned: number;
            ticketsMoved: number;
            items: {
                ticketId: string;
                /** Format: date-time */
                replannedAt: string;
                calendarId: string;
                fromVersion: number;
                toVersion: number;
                moved: {
                    milestone: string;
                    occurrence: number;
                    fromDueAt: string | null;
                    toDueAt: string | null;
                }[];
            }[];
            nextCursor?: string;
        };
        PolicyVersion: {
            version: string;
            basedOn: string;
            shippedVersion: string;
            effectiveFromDate: string;
            note: string;
            /** Format: date-time */
            editedAt: string;
            editedBy: string;
            changes: {
                figure: string;
                from: unknown;
                to: unknown;
            }[];
        };
        Policy: {
            version: string;
            basedOn: string;
            shippedVersion: string;
            effectiveFromDate: string;
            note: string;
            /** Format: date-time */
            editedAt: string;
            editedBy: string;
            changes: {
                figure: string;
                from: unknown;
                to: unknown;
            }[];
            figures: {
                pointer: string;
                kind: string;
                value: unknown;
                source: string;
                editable: boolean;
                choices?: string[];
            }[];
        } | {
            version: string;
            effectiveFromDate: string;
            figures: {
                pointer: string;
                kind: string;
                value: unknown;
                source: string;
                editable: boolean;
                choices?: string[];
            }[];
        };
        PolicyPage: {
            inForce: string;
            items: ({
                version: string;
                basedOn: string;
                shippedVersion: string;
                effectiveFromDate: string;
                note: string;
                /** Format: date-time */
                editedAt: string;
                editedBy: string;
                changeCount: number;
            } | {
                version: string;
                effectiveFromDate: string;
            })[];
            nextCursor?: string;
        };
        LevelChange: {
            id: string;
            ticketId: string;
            /** @enum {string} */
            order: "NEW" | "GRADE_CHANGE";
            circuitId: string;
            customerId: string;
            region: string;
            contractId?: string;
            /** Format: date-time */
            archivedAt: string;
            levels: {
                /** @enum {string} */
                customerServiceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                networkLevel: "A" | "B" | "C" | "N";
                /** @enum {string} */
                provisioningTimeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                availabilityPpm?: number;
            };
            policyVersion: string;
            resourceDepartmentId: string;
            previousId?: string;
            held: {
                [key: string]: {
                    levels: {
                        /** @enum {string} */
                        customerServiceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                        /** @enum {string} */
                        maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                        /** @enum {string} */
                        networkLevel: "A" | "B" | "C" | "N";
                        /** @enum {string} */
                        provisioningTimeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                        availabilityPpm?: number;
                    };
                    levelChangeId: string;
                    /** Format: date-time */
                    doneAt: string;
                    /** @enum {string} */
                    how: "acknowledged" | "byHand";
                };
            };
            superseded?: {
                /** Format: date-time */
                supersededAt: string;
                byLevelChangeId: string;
            };
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
            state: string;
            hops: ({
                acknowledgeUntilAt?: string | null;
                /** @enum {string} */
                deadline?: "running" | "paused" | "met" | "breached" | "ended";
                /** @enum {string} */
                system: "RESOURCE" | "FAULT";
                /** @constant */
                state: "waiting";
            } | {
                acknowledgeUntilAt?: string | null;
                /** @enum {string} */
                deadline?: "running" | "paused" | "met" | "breached" | "ended";
                /** @enum {string} */
                system: "RESOURCE" | "FAULT";
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                deliveredAt?: string;
                /** @enum {string} */
                state: "sending" | "sent";
            } | {
                acknowledgeUntilAt?: string | null;
                /** @enum {string} */
                deadline?: "running" | "paused" | "met" | "breached" | "ended";
                /** @enum {string} */
                system: "RESOURCE" | "FAULT";
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                deliveredAt?: string;
                /** @constant */
                state: "manual";
                /** Format: date-time */
                manualSinceAt: string;
                /** @enum {string} */
                reason: "no-address" | "not-delivered" | "not-acknowledged";
            } | {
                acknowledgeUntilAt?: string | null;
                /** @enum {string} */
                deadline?: "running" | "paused" | "met" | "breached" | "ended";
                /** @enum {string} */
                system: "RESOURCE" | "FAULT";
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                deliveredAt?: string;
                /** @constant */
                state: "acknowledged";
                /** Format: date-time */
                manualSinceAt?: string;
                /** @enum {string} */
                reason?: "no-address" | "not-delivered" | "not-acknowledged";
                /** Format: date-time */
                doneAt: string;
            } | {
                acknowledgeUntilAt?: string | null;
                /** @enum {string} */
                deadline?: "running" | "paused" | "met" | "breached" | "ended";
                /** @enum {string} */
                system: "RESOURCE" | "FAULT";
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                deliveredAt?: string;
                /** @constant */
                state: "byHand";
                /** Format: date-time */
                manualSinceAt: string;
                /** @enum {string} */
                reason: "no-address" | "not-delivered" | "not-acknowledged";
                /** Format: date-time */
                doneAt: string;
                departmentId: string;
                comment: string;
            })[];
        };
        LevelChangePage: {
            items: components["schemas"]["LevelChange"][];
            nextCursor?: string;
        };
        CircuitLevels: {
            circuitId: string;
            should: {
                /** @enum {string} */
                customerServiceLevel: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                networkLevel: "A" | "B" | "C" | "N";
                /** @enum {string} */
                provisioningTimeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                availabilityPpm?: number;
            } | null;
            basis: {
                /** @enum {string} */
                record: "circuit" | "contract";
                contractId?: string;
            } | {
                levelChangeId: string;
                ticketId: string;
                /** Format: date-time */
                archivedAt: string;
            };
            notArchived: {
                field: string;
                should: (string | number) | null;
                known: (string | number) | null;
            }[];
            systems: {
                /** @enum {string} */
                system: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
                should: {
                    /** @enum {string} */
                    customerServiceLevel?: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    provisioningTimeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                    availabilityPpm?: number;
                } | null;
                known: {
                    values: {
                        [key: string]: string | number;
                    } | null;
                    /** Format: date-time */
                    knownAt: string;
                    /** @enum {string} */
                    how: "acknowledged" | "byHand" | "reported";
                    levelChangeId?: string;
                    runId?: string;
                } | null;
                hop?: {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** @constant */
                    state: "waiting";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @enum {string} */
                    state: "sending" | "sent";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "manual";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "acknowledged";
                    /** Format: date-time */
                    manualSinceAt?: string;
                    /** @enum {string} */
                    reason?: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "byHand";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                    departmentId: string;
                    comment: string;
                };
                /** @enum {string} */
                verdict: "in-step" | "differs" | "absent-there" | "unknown-here" | "not-known";
                mismatches: {
                    field: string;
                    should: (string | number) | null;
                    known: (string | number) | null;
                }[];
            }[];
        };
        System: {
            /** @enum {string} */
            id: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
            webhookUrl?: string;
            version: number;
            hasWebhook: boolean;
            name: components["schemas"]["Bilingual"];
            fields: string[];
        };
        SystemWebhookSecret: {
            /** @enum {string} */
            system: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
            webhookSecret: string;
        };
        Reconciliation: {
            runId: string;
            /** @enum {string} */
            system: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
            /** Format: date-time */
            startedAt: string;
            reconciledThrough?: string;
            verdicts: {
                "in-step"?: number;
                differs?: number;
                "absent-there"?: number;
                "unknown-here"?: number;
                "not-known"?: number;
            };
            /** Format: date-time */
            finishedAt?: string;
            differences: {
                /** @enum {string} */
                system: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
                should: {
                    /** @enum {string} */
                    customerServiceLevel?: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    provisioningTimeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                    availabilityPpm?: number;
                } | null;
                known: {
                    values: {
                        [key: string]: string | number;
                    } | null;
                    /** Format: date-time */
                    knownAt: string;
                    /** @enum {string} */
                    how: "acknowledged" | "byHand" | "reported";
                    levelChangeId?: string;
                    runId?: string;
                } | null;
                hop?: {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** @constant */
                    state: "waiting";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @enum {string} */
                    state: "sending" | "sent";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "manual";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "acknowledged";
                    /** Format: date-time */
                    manualSinceAt?: string;
                    /** @enum {string} */
                    reason?: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "byHand";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                    departmentId: string;
                    comment: string;
                };
                /** @enum {string} */
                verdict: "in-step" | "differs" | "absent-there" | "unknown-here" | "not-known";
                mismatches: {
                    field: string;
                    should: (string | number) | null;
                    known: (string | number) | null;
                }[];
                circuitId: string;
            }[];
        };
        MismatchPage: {
            items: {
                /** @enum {string} */
                system: "GROUP_ORDER_SYSTEM" | "IBSS" | "RESOURCE" | "FAULT";
                should: {
                    /** @enum {string} */
                    customerServiceLevel?: "VIP-1" | "VIP-2" | "VIP-3" | "ORDINARY";
                    /** @enum {string} */
                    maintenanceGrade?: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                    /** @enum {string} */
                    provisioningTimeLevel?: "STANDARD" | "URGENT" | "EXPEDITED";
                    availabilityPpm?: number;
                } | null;
                known: {
                    values: {
                        [key: string]: string | number;
                    } | null;
                    /** Format: date-time */
                    knownAt: string;
                    /** @enum {string} */
                    how: "acknowledged" | "byHand" | "reported";
                    levelChangeId?: string;
                    runId?: string;
                } | null;
                hop?: {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** @constant */
                    state: "waiting";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @enum {string} */
                    state: "sending" | "sent";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "manual";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "acknowledged";
                    /** Format: date-time */
                    manualSinceAt?: string;
                    /** @enum {string} */
                    reason?: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                } | {
                    /** @enum {string} */
                    system: "RESOURCE" | "FAULT";
                    /** Format: date-time */
                    startedAt: string;
                    /** Format: date-time */
                    deliveredAt?: string;
                    /** @constant */
                    state: "byHand";
                    /** Format: date-time */
                    manualSinceAt: string;
                    /** @enum {string} */
                    reason: "no-address" | "not-delivered" | "not-acknowledged";
                    /** Format: date-time */
                    doneAt: string;
                    departmentId: string;
                    comment: string;
                };
                /** @enum {string} */
                verdict: "in-step" | "differs" | "absent-there" | "unknown-here" | "not-known";
                mismatches: {
                    field: string;
                    should: (string | number) | null;
                    known: (string | number) | null;
                }[];
                circuitId: string;
            }[];
            nextCursor?: string;
        };
        Statement: {
            contractId: string;
            customerId: string;
            month: string;
            timeZone?: string;
            policyVersion: string;
            /** Format: date-time */
            madeAt: string;
            totalFen: number;
            /** Format: date-time */
            claimsUntilAt: string;
            confirmations: {
                operator?: {
                    confirmedBy: string;
                    /** Format: date-time */
                    confirmedAt: string;
                };
                customer?: {
                    confirmedBy: string;
                    /** Format: date-time */
                    confirmedAt: string;
                };
            };
            disputes: {
                reason: string;
                raisedBy: string;
                /** Format: date-time */
                raisedAt: string;
                answer?: {
                    text: string;
                    answeredBy: string;
                    /** Format: date-time */
                    answeredAt: string;
                };
            }[];
            version: number;
            /** @enum {string} */
            status: "draft" | "issued" | "disputed" | "confirmed" | "settled";
            /** Format: date-time */
            settledAt?: string;
            reference?: string;
            lines: ({
                number: number;
                about: string;
                /** @enum {string} */
                form: "rent" | "cash" | "services";
                owedFen: number;
                leastFen: number;
                amountFen: number;
                negotiable: boolean;
                agreed?: {
                    payableFen: number;
                    reason: string;
                    approvedBy: string;
                    agreedBy: string;
                    /** Format: date-time */
                    decidedAt: string;
                    decidedBy: string;
                };
                /** @constant */
                kind: "compensation";
                assessment: {
                    lineNumber: number;
                    circuitId: string;
                    /** @enum {string} */
                    qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                    /** @enum {string} */
                    scheme: "C-AAA" | "C-AA" | "C-A" | "C-NEG" | "none";
                    /** @enum {string} */
                    mode: "strict" | "negotiable" | "none";
                    measuredMilliseconds: number;
                    downMilliseconds: number;
                    availabilityPpm: number | null;
                    promised: {
                        ppm: number;
                        promised: boolean;
                        /** @enum {string} */
                        basis: "contract" | "quality-class";
                        source: string;
                    };
                    baseFen: number;
                    daysInForce: number;
                    step: {
                        belowPpm: number;
                        rentPpm: number;
                    } | null;
                    ladderFen: number;
                    overrunHours: number;
                    overrunFen: number;
                    capFen: number;
                    legalFloorDays: number;
                    legalFloorFen: number;
                    /** @enum {string} */
                    basis: "ladder" | "overrun" | "legal-floor" | "none";
                    owedFen: number;
                    parts: {
                        source: {
                            /** @constant */
                            kind: "ticket";
                            ticketId: string;
                        } | {
                            /** @constant */
                            kind: "correction";
                            number: number;
                        } | {
                            /** @constant */
                            kind: "planned-work";
                            workId: string;
                        };
                        downMilliseconds: number;
                        overrunHours: number;
                        legalFloorDays: number;
                        amountFen: number;
                    }[];
                };
            } | {
                number: number;
                about: string;
                /** @enum {string} */
                form: "rent" | "cash" | "services";
                owedFen: number;
                leastFen: number;
                amountFen: number;
                negotiable: boolean;
                agreed?: {
                    payableFen: number;
                    reason: string;
                    approvedBy: string;
                    agreedBy: string;
                    /** Format: date-time */
                    decidedAt: string;
                    decidedBy: string;
                };
                /** @constant */
                kind: "late-opening";
                circuitId: string;
                opening: {
                    ticketId: string;
                    /** Format: date-time */
                    limitAt: string;
                    /** Format: date-time */
                    inServiceAt?: string;
                    days: number;
                    feeFen: number;
                    amountFen: number;
                };
            } | {
                number: number;
                about: string;
                /** @enum {string} */
                form: "rent" | "cash" | "services";
                owedFen: number;
                leastFen: number;
                amountFen: number;
                negotiable: boolean;
                agreed?: {
                    payableFen: number;
                    reason: string;
                    approvedBy: string;
                    agreedBy: string;
                    /** Format: date-time */
                    decidedAt: string;
                    decidedBy: string;
                };
                /** @enum {string} */
                kind: "overcharge-refund" | "overcharge-credit";
                overchargeNumber: number;
            } | {
                number: number;
                about: string;
                /** @enum {string} */
                form: "rent" | "cash" | "services";
                owedFen: number;
                leastFen: number;
                amountFen: number;
                negotiable: boolean;
                agreed?: {
                    payableFen: number;
                    reason: string;
                    approvedBy: string;
                    agreedBy: string;
                    /** Format: date-time */
                    decidedAt: string;
                    decidedBy: string;
                };
                /** @constant */
                kind: "adjustment";
                month: string;
                beforeFen: number;
                nowFen: number;
                /** @default [] */
                parts: {
                    source: ({
                        /** @constant */
                        kind: "ticket";
                        ticketId: string;
                    } | {
                        /** @constant */
                        kind: "correction";
                        number: number;
                    } | {
                        /** @constant */
                        kind: "planned-work";
                        workId: string;
                    }) | {
                        /** @constant */
                        kind: "overcharge";
                        number: number;
                    };
                    owedFen: number;
                }[];
                assessment?: {
                    lineNumber: number;
                    circuitId: string;
                    /** @enum {string} */
                    qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                    /** @enum {string} */
                    scheme: "C-AAA" | "C-AA" | "C-A" | "C-NEG" | "none";
                    /** @enum {string} */
                    mode: "strict" | "negotiable" | "none";
                    measuredMilliseconds: number;
                    downMilliseconds: number;
                    availabilityPpm: number | null;
                    promised: {
                        ppm: number;
                        promised: boolean;
                        /** @enum {string} */
                        basis: "contract" | "quality-class";
                        source: string;
                    };
                    baseFen: number;
                    daysInForce: number;
                    step: {
                        belowPpm: number;
                        rentPpm: number;
                    } | null;
                    ladderFen: number;
                    overrunHours: number;
                    overrunFen: number;
                    capFen: number;
                    legalFloorDays: number;
                    legalFloorFen: number;
                    /** @enum {string} */
                    basis: "ladder" | "overrun" | "legal-floor" | "none";
                    owedFen: number;
                    parts: {
                        source: {
                            /** @constant */
                            kind: "ticket";
                            ticketId: string;
                        } | {
                            /** @constant */
                            kind: "correction";
                            number: number;
                        } | {
                            /** @constant */
                            kind: "planned-work";
                            workId: string;
                        };
                        downMilliseconds: number;
                        overrunHours: number;
                        legalFloorDays: number;
                        amountFen: number;
                    }[];
                };
            })[];
        };
        StatementPage: {
            items: {
                contractId: string;
                customerId: string;
                month: string;
                timeZone?: string;
                policyVersion: string;
                /** Format: date-time */
                madeAt: string;
                totalFen: number;
                /** Format: date-time */
                claimsUntilAt: string;
                confirmations: {
                    operator?: {
                        confirmedBy: string;
                        /** Format: date-time */
                        confirmedAt: string;
                    };
                    customer?: {
                        confirmedBy: string;
                        /** Format: date-time */
                        confirmedAt: string;
                    };
                };
                disputes: {
                    reason: string;
                    raisedBy: string;
                    /** Format: date-time */
                    raisedAt: string;
                    answer?: {
                        text: string;
                        answeredBy: string;
                        /** Format: date-time */
                        answeredAt: string;
                    };
                }[];
                version: number;
                /** @enum {string} */
                status: "draft" | "issued" | "disputed" | "confirmed" | "settled";
                /** Format: date-time */
                settledAt?: string;
                reference?: string;
                lineCount: number;
            }[];
            nextCursor?: string;
        };
        Overcharges: {
            contractId: string;
            version: number;
            overcharges: {
                number: number;
                amountFen: number;
                description: string;
                evidence: string;
                approvedBy: string;
                /** Format: date-time */
                recordedAt: string;
                recordedBy: string;
            }[];
        };
        Settlement: {
            month: string;
            /** @enum {string} */
            status: "running" | "finished";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt?: string;
            parts: number;
            partsFinished: number;
            contracts: number;
            statementsMade: number;
            statementsFound: number;
            failedContracts: string[];
        };
        PlannedWork: {
            version: number;
            outstandingConsents: string[];
            warnings: {
                circuitId: string;
                /** @enum {string} */
                warning: "window-beyond-hours" | "notice-too-late";
                hours?: string;
                /** Format: date-time */
                latestAt?: string;
            }[];
            id: string;
            title: string;
            reason: string;
            /** Format: date-time */
            windowFromAt: string;
            /** Format: date-time */
            windowToAt: string;
            circuits: {
                circuitId: string;
                customerId: string;
                region?: string;
                farEndRegion?: string;
                maintenanceDepartmentId?: string;
                /** @enum {string} */
                qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                noticeHours: number;
                consent: boolean;
                hours?: string;
                timeZone?: string;
            }[];
            /** Format: date-time */
            plannedAt: string;
            consents: {
                customerId: string;
                consentedBy: string;
                evidence: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            /** @constant */
            status: "planned";
        } | {
            version: number;
            outstandingConsents: string[];
            warnings: {
                circuitId: string;
                /** @enum {string} */
                warning: "window-beyond-hours" | "notice-too-late";
                hours?: string;
                /** Format: date-time */
                latestAt?: string;
            }[];
            id: string;
            title: string;
            reason: string;
            /** Format: date-time */
            windowFromAt: string;
            /** Format: date-time */
            windowToAt: string;
            circuits: {
                circuitId: string;
                customerId: string;
                region?: string;
                farEndRegion?: string;
                maintenanceDepartmentId?: string;
                /** @enum {string} */
                qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                noticeHours: number;
                consent: boolean;
                hours?: string;
                timeZone?: string;
            }[];
            /** Format: date-time */
            plannedAt: string;
            consents: {
                customerId: string;
                consentedBy: string;
                evidence: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            /** Format: date-time */
            announcedAt: string;
            notice: string;
            /** @enum {string} */
            status: "announced" | "consented";
        } | {
            version: number;
            outstandingConsents: string[];
            warnings: {
                circuitId: string;
                /** @enum {string} */
                warning: "window-beyond-hours" | "notice-too-late";
                hours?: string;
                /** Format: date-time */
                latestAt?: string;
            }[];
            id: string;
            title: string;
            reason: string;
            /** Format: date-time */
            windowFromAt: string;
            /** Format: date-time */
            windowToAt: string;
            circuits: {
                circuitId: string;
                customerId: string;
                region?: string;
                farEndRegion?: string;
                maintenanceDepartmentId?: string;
                /** @enum {string} */
                qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                noticeHours: number;
                consent: boolean;
                hours?: string;
                timeZone?: string;
            }[];
            /** Format: date-time */
            plannedAt: string;
            consents: {
                customerId: string;
                consentedBy: string;
                evidence: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            /** Format: date-time */
            announcedAt: string;
            notice: string;
            /** @constant */
            status: "done";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string;
            result: string;
        } | {
            version: number;
            outstandingConsents: string[];
            warnings: {
                circuitId: string;
                /** @enum {string} */
                warning: "window-beyond-hours" | "notice-too-late";
                hours?: string;
                /** Format: date-time */
                latestAt?: string;
            }[];
            id: string;
            title: string;
            reason: string;
            /** Format: date-time */
            windowFromAt: string;
            /** Format: date-time */
            windowToAt: string;
            circuits: {
                circuitId: string;
                customerId: string;
                region?: string;
                farEndRegion?: string;
                maintenanceDepartmentId?: string;
                /** @enum {string} */
                qualityClass: "AAA" | "AA" | "A" | "I" | "II" | "III" | "QUALITY_LEVEL" | "ORDINARY";
                noticeHours: number;
                consent: boolean;
                hours?: string;
                timeZone?: string;
            }[];
            /** Format: date-time */
            plannedAt: string;
            consents: {
                customerId: string;
                consentedBy: string;
                evidence: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            /** @constant */
            status: "cancelled";
            /** Format: date-time */
            cancelledAt: string;
            cancelReason: string;
            /** Format: date-time */
            announcedAt?: string;
            notice?: string;
        };
        Contract: {
            id: string;
            customerId: string;
            /** @enum {string} */
            orderKind?: "NEW_GRADE" | "GRADE_CHANGE";
            departmentId?: string;
            region?: string;
            templateKey?: string;
            clauses?: {
                [key: string]: string;
            };
            title: string;
            parties: {
                operator: string;
                customer: string;
            };
            startDate: string;
            endDate: string;
            timeZone?: string;
            lines: {
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
            }[];
            /** Format: date-time */
            draftedAt: string;
            amends?: {
                contractId: string;
                reason: string;
                endedCircuitIds: string[];
                amendmentsBefore: number;
            };
            renews?: string;
            amendments?: {
                amendmentId: string;
                effectiveFromDate: string;
                lines: {
                    circuitId: string;
                    /** @enum {string} */
                    maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                    indicators?: {
                        availabilityPpm?: number;
                        restoreOutageMinutes?: number;
                        restoreDegradationMinutes?: number;
                        firstFeedbackMinutes?: number;
                    };
                    freeIndicators?: {
                        name: string;
                        value: string;
                    }[];
                    milderApproval?: {
                        approvedBy: string;
                        reason: string;
                    };
                    proposal?: {
                        criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                        need?: string;
                        /** @enum {string} */
                        willingToPay?: "FULL" | "LIMITED" | "NONE";
                        equipment?: {
                            capable: boolean;
                            note?: string;
                        };
                    };
                    monthlyRentFen: number;
                    installationFeeFen?: number;
                    /** @enum {string} */
                    compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
                }[];
                endedCircuitIds: string[];
                reason: string;
                /** Format: date-time */
                signedAt: string;
            }[];
            renewedBy?: {
                contractId: string;
                /** Format: date-time */
                signedAt: string;
            };
            copies?: {
                number: number;
                /** @enum {string} */
                keeper: "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION";
                /** Format: date-time */
                awaitedSinceAt: string;
                filed?: {
                    departmentId: string;
                    receivedBy: string;
                    /** Format: date-time */
                    deliveredAt: string;
                    /** Format: date-time */
                    recordedAt: string;
                    recordedBy: string;
                };
            }[];
            loans?: {
                number: number;
                departmentId: string;
                requestedBy: string;
                purpose: string;
                /** Format: date-time */
                requestedAt: string;
                consent?: {
                    departmentId: string;
                    dueDate: string;
                    requirements?: string;
                    /** Format: date-time */
                    consentedAt: string;
                    consentedBy: string;
                };
                refusal?: {
                    departmentId: string;
                    reason: string;
                    /** Format: date-time */
                    refusedAt: string;
                    refusedBy: string;
                };
                /** Format: date-time */
                returnedAt?: string;
                /** @enum {string} */
                status: "requested" | "refused" | "lent" | "returned";
            }[];
            loanCount?: number;
            confirmationCount?: number;
            confirmations?: {
                number: number;
                circuitId: string;
                /** @enum {string} */
                scope: "LOCAL" | "CROSS_LOCAL" | "CROSS_OPERATOR" | "INTERNATIONAL_HKMT" | "OTHER_OPERATOR_LEASE";
                region?: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                networkLevel: "A" | "B" | "C" | "N";
                /** @enum {string} */
                part: "WHOLE_ROUTE" | "END_A" | "END_Z" | "LONG_DISTANCE";
                /** @enum {string} */
                flow: "GENERAL_SURVEY" | "PRELIMINARY_DATA" | "REQUIREMENT_ORDER";
                departmentId: string;
                /** @enum {string} */
                timeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                limit: {
                    limit: components["schemas"]["Limit"];
                    source: string;
                };
                calendar: string;
                /** Format: date-time */
                requestedAt: string;
                answer?: {
                    /** Format: date-time */
                    answeredAt: string;
                    answeredBy: string;
                    /** @constant */
                    positive: true;
                    /** @enum {string} */
                    networkLevel: "A" | "B" | "C" | "N";
                } | {
                    /** Format: date-time */
                    answeredAt: string;
                    answeredBy: string;
                    /** @constant */
                    positive: false;
                    gap: string;
                    replenishmentDate: string;
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                };
                withdrawn?: {
                    at: number;
                    reason: string;
                };
                /** @enum {string} */
                status: "open" | "positive" | "negative" | "withdrawn";
            }[];
            priceApproval?: {
                departmentId: string;
                approved: boolean;
                prices: {
                    circuitId: string;
                    monthlyRentFen: number;
                    discountPpm?: number;
                }[];
                comment?: string;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: string;
            };
            policyVersion?: string;
            calendarVersions?: {
                [key: string]: number;
            };
            reached?: components["schemas"]["ReachedRung"][];
            version: number;
            /** @enum {string} */
            status: "draft" | "signed" | "ended" | "expired";
            /** Format: date-time */
            signedAt?: string;
            signedBy?: string;
            /** Format: date-time */
            endedAt?: string;
            endReason?: string;
            /** Format: date-time */
            activatedAt?: string;
            /** Format: date-time */
            expiredAt?: string;
            missingCopies?: ("GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
        };
        ContractInFull: {
            id: string;
            customerId: string;
            /** @enum {string} */
            orderKind?: "NEW_GRADE" | "GRADE_CHANGE";
            departmentId?: string;
            region?: string;
            templateKey?: string;
            clauses?: {
                [key: string]: string;
            };
            title: string;
            parties: {
                operator: string;
                customer: string;
            };
            startDate: string;
            endDate: string;
            timeZone?: string;
            lines: {
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
            }[];
            /** Format: date-time */
            draftedAt: string;
            amends?: {
                contractId: string;
                reason: string;
                endedCircuitIds: string[];
                amendmentsBefore: number;
            };
            renews?: string;
            amendments?: {
                amendmentId: string;
                effectiveFromDate: string;
                lines: {
                    circuitId: string;
                    /** @enum {string} */
                    maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                    /** @enum {string} */
                    commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                    indicators?: {
                        availabilityPpm?: number;
                        restoreOutageMinutes?: number;
                        restoreDegradationMinutes?: number;
                        firstFeedbackMinutes?: number;
                    };
                    freeIndicators?: {
                        name: string;
                        value: string;
                    }[];
                    milderApproval?: {
                        approvedBy: string;
                        reason: string;
                    };
                    proposal?: {
                        criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                        need?: string;
                        /** @enum {string} */
                        willingToPay?: "FULL" | "LIMITED" | "NONE";
                        equipment?: {
                            capable: boolean;
                            note?: string;
                        };
                    };
                    monthlyRentFen: number;
                    installationFeeFen?: number;
                    /** @enum {string} */
                    compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
                }[];
                endedCircuitIds: string[];
                reason: string;
                /** Format: date-time */
                signedAt: string;
            }[];
            renewedBy?: {
                contractId: string;
                /** Format: date-time */
                signedAt: string;
            };
            copies?: {
                number: number;
                /** @enum {string} */
                keeper: "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION";
                /** Format: date-time */
                awaitedSinceAt: string;
                filed?: {
                    departmentId: string;
                    receivedBy: string;
                    /** Format: date-time */
                    deliveredAt: string;
                    /** Format: date-time */
                    recordedAt: string;
                    recordedBy: string;
                };
            }[];
            loans?: {
                number: number;
                departmentId: string;
                requestedBy: string;
                purpose: string;
                /** Format: date-time */
                requestedAt: string;
                consent?: {
                    departmentId: string;
                    dueDate: string;
                    requirements?: string;
                    /** Format: date-time */
                    consentedAt: string;
                    consentedBy: string;
                };
                refusal?: {
                    departmentId: string;
                    reason: string;
                    /** Format: date-time */
                    refusedAt: string;
                    refusedBy: string;
                };
                /** Format: date-time */
                returnedAt?: string;
                /** @enum {string} */
                status: "requested" | "refused" | "lent" | "returned";
            }[];
            loanCount?: number;
            confirmationCount?: number;
            confirmations?: {
                number: number;
                circuitId: string;
                /** @enum {string} */
                scope: "LOCAL" | "CROSS_LOCAL" | "CROSS_OPERATOR" | "INTERNATIONAL_HKMT" | "OTHER_OPERATOR_LEASE";
                region?: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                networkLevel: "A" | "B" | "C" | "N";
                /** @enum {string} */
                part: "WHOLE_ROUTE" | "END_A" | "END_Z" | "LONG_DISTANCE";
                /** @enum {string} */
                flow: "GENERAL_SURVEY" | "PRELIMINARY_DATA" | "REQUIREMENT_ORDER";
                departmentId: string;
                /** @enum {string} */
                timeLevel: "STANDARD" | "URGENT" | "EXPEDITED";
                limit: {
                    limit: components["schemas"]["Limit"];
                    source: string;
                };
                calendar: string;
                /** Format: date-time */
                requestedAt: string;
                answer?: {
                    /** Format: date-time */
                    answeredAt: string;
                    answeredBy: string;
                    /** @constant */
                    positive: true;
                    /** @enum {string} */
                    networkLevel: "A" | "B" | "C" | "N";
                } | {
                    /** Format: date-time */
                    answeredAt: string;
                    answeredBy: string;
                    /** @constant */
                    positive: false;
                    gap: string;
                    replenishmentDate: string;
                    /** @enum {string} */
                    networkLevel?: "A" | "B" | "C" | "N";
                };
                withdrawn?: {
                    at: number;
                    reason: string;
                };
                /** @enum {string} */
                status: "open" | "positive" | "negative" | "withdrawn";
            }[];
            priceApproval?: {
                departmentId: string;
                approved: boolean;
                prices: {
                    circuitId: string;
                    monthlyRentFen: number;
                    discountPpm?: number;
                }[];
                comment?: string;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: string;
            };
            policyVersion?: string;
            calendarVersions?: {
                [key: string]: number;
            };
            reached?: components["schemas"]["ReachedRung"][];
            version: number;
            /** @enum {string} */
            status: "draft" | "signed" | "ended" | "expired";
            /** Format: date-time */
            signedAt?: string;
            signedBy?: string;
            /** Format: date-time */
            endedAt?: string;
            endReason?: string;
            /** Format: date-time */
            activatedAt?: string;
            /** Format: date-time */
            expiredAt?: string;
            missingCopies?: ("GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
            deadlines: components["schemas"]["Deadline"][];
            lineTerms?: {
                circuitId: string;
                /** @enum {string} */
                maintenanceGrade: "AAA" | "AA" | "A" | "I" | "II" | "III" | "ORDINARY";
                /** @enum {string} */
                commitmentType: "SLA_COMMITMENT" | "MAINTENANCE_QUALITY" | "QUALITY_LEVEL" | "NONE";
                indicators?: {
                    availabilityPpm?: number;
                    restoreOutageMinutes?: number;
                    restoreDegradationMinutes?: number;
                    firstFeedbackMinutes?: number;
                };
                freeIndicators?: {
                    name: string;
                    value: string;
                }[];
                milderApproval?: {
                    approvedBy: string;
                    reason: string;
                };
                proposal?: {
                    criteria?: ("CORE_REAL_TIME_BUSINESS" | "HEADQUARTERS_OR_HUB" | "INTERNATIONAL_GATEWAY" | "AVAILABILITY_REQUIRED" | "IMPORTANT_DIRECTION" | "IMPORTANT_CIRCUIT" | "LESS_IMPORTANT_CIRCUIT" | "NO_SPECIAL_NEED")[];
                    need?: string;
                    /** @enum {string} */
                    willingToPay?: "FULL" | "LIMITED" | "NONE";
                    equipment?: {
                        capable: boolean;
                        note?: string;
                    };
                };
                monthlyRentFen: number;
                installationFeeFen?: number;
                /** @enum {string} */
                compensationScheme?: "C-AAA" | "C-AA" | "C-A" | "C-NEG";
                lineNumber: number;
                startDate: string;
                endDate: string;
            }[];
        };
        ContractPage: {
            items: {
                id: string;
                customerId: string;
                /** @enum {string} */
                orderKind?: "NEW_GRADE" | "GRADE_CHANGE";
                departmentId?: string;
                region?: string;
                templateKey?: string;
                title: string;
                parties: {
                    operator: string;
                    customer: string;
                };
                startDate: string;
                endDate: string;
                timeZone?: string;
                /** Format: date-time */
                draftedAt: string;
                amends?: {
                    contractId: string;
                    reason: string;
                    endedCircuitIds: string[];
                    amendmentsBefore: number;
                };
                renews?: string;
                renewedBy?: {
                    contractId: string;
                    /** Format: date-time */
                    signedAt: string;
                };
                policyVersion?: string;
                calendarVersions?: {
                    [key: string]: number;
                };
                version: number;
                /** @enum {string} */
                status: "draft" | "signed" | "ended" | "expired";
                /** Format: date-time */
                signedAt?: string;
                signedBy?: string;
                /** Format: date-time */
                endedAt?: string;
                endReason?: string;
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                expiredAt?: string;
                missingCopies?: ("GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
                lineCount: number;
            }[];
            nextCursor?: string;
        };
        Gate: {
            contractId: string;
            version: number;
            ready: boolean;
            missing: {
                field: string;
                code: string;
                message: string;
                details?: {
                    [key: string]: unknown;
                };
            }[];
        };
        ContractTemplates: {
            policyVersion: string;
            items: {
                key: string;
                name: {
                    zh: string;
                    en: string;
                };
                commitmentType: string;
                months: number[];
                clauses: {
                    [key: string]: string;
                };
            }[];
        };
        Loans: {
            loanCount: number;
            items: {
                number: number;
                departmentId: string;
                requestedBy: string;
                purpose: string;
                /** Format: date-time */
                requestedAt: string;
                consent?: {
                    departmentId: string;
                    dueDate: string;
                    requirements?: string;
                    /** Format: date-time */
                    consentedAt: string;
                    consentedBy: string;
                };
                refusal?: {
                    departmentId: string;
                    reason: string;
                    /** Format: date-time */
                    refusedAt: string;
                    refusedBy: string;
                };
                /** Format: date-time */
                returnedAt?: string;
                /** @enum {string} */
                status: "requested" | "refused" | "lent" | "returned";
            }[];
        };
        CircuitAvailability: {
            month: string;
            timeZone: string;
            circuitId: string;
            period: {
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
            };
            outages: {
                source: {
                    /** @constant */
                    kind: "ticket";
                    ticketId: string;
                } | {
                    /** @constant */
                    kind: "correction";
                    number: number;
                } | {
                    /** @constant */
                    kind: "planned-work";
                    workId: string;
                };
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                endedAt?: string;
                counted: {
                    /** Format: date-time */
                    fromAt: string;
                    /** Format: date-time */
                    toAt: string;
                }[];
                countedMilliseconds: number;
                excludedMilliseconds: number;
            }[];
            degradations: {
                source: {
                    /** @constant */
                    kind: "ticket";
                    ticketId: string;
                } | {
                    /** @constant */
                    kind: "correction";
                    number: number;
                } | {
                    /** @constant */
                    kind: "planned-work";
                    workId: string;
                };
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                endedAt?: string;
                counted: {
                    /** Format: date-time */
                    fromAt: string;
                    /** Format: date-time */
                    toAt: string;
                }[];
                countedMilliseconds: number;
                excludedMilliseconds: number;
            }[];
            exclusions: {
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
                /** @enum {string} */
                reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE" | "SERVICE_WAS_UP" | "PLANNED_WORK";
                evidence: string;
                source: {
                    /** @constant */
                    kind: "ticket";
                    ticketId: string;
                } | {
                    /** @constant */
                    kind: "correction";
                    number: number;
                } | {
                    /** @constant */
                    kind: "planned-work";
                    workId: string;
                };
            }[];
            measuredMilliseconds: number;
            downMilliseconds: number;
            availabilityPpm: number | null;
            qualityClass: string;
            promised: {
                ppm: number;
                promised: boolean;
                /** @enum {string} */
                basis: "contract" | "quality-class";
                source: string;
            };
            contractId?: string;
            plannedWorks: {
                workId: string;
                status: string;
                intervals: {
                    /** Format: date-time */
                    fromAt: string;
                    /** Format: date-time */
                    toAt: string;
                }[];
                objection?: string;
            }[];
        };
        ContractAvailability: {
            contractId: string;
            month: string;
            timeZone: string;
            inForce: boolean;
            period?: {
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
            };
            measuredMilliseconds: number;
            downMilliseconds: number;
            availabilityPpm: number | null;
            promised: {
                ppm: number;
                promised: boolean;
                linesBelow: number;
            } | null;
            circuits: {
                lineNumber: number;
                circuitId: string;
                qualityClass: string;
                measuredMilliseconds: number;
                downMilliseconds: number;
                availabilityPpm: number | null;
                promised: {
                    ppm: number;
                    promised: boolean;
                    /** @enum {string} */
                    basis: "contract" | "quality-class";
                    source: string;
                };
            }[];
        };
        CustomerAvailability: {
            customerId: string;
            month: string;
            measuredMilliseconds: number;
            downMilliseconds: number;
            availabilityPpm: number | null;
            promised: {
                ppm: number;
                promised: boolean;
                linesBelow: number;
            } | null;
            contracts: {
                contractId: string;
                timeZone: string;
                period: {
                    /** Format: date-time */
                    fromAt: string;
                    /** Format: date-time */
                    toAt: string;
                };
                circuitCount: number;
                measuredMilliseconds: number;
                downMilliseconds: number;
                availabilityPpm: number | null;
                promised: {
                    ppm: number;
                    promised: boolean;
                    linesBelow: number;
                } | null;
            }[];
            nextCursor?: string;
        };
        LedgerCorrections: {
            circuitId: string;
            version: number;
            corrections: ({
                number: number;
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
                evidence: string;
                approvedBy: string;
                /** Format: date-time */
                enteredAt: string;
                enteredBy: string;
                voided?: {
                    at: number;
                    by: string;
                    approvedBy: string;
                    reason: string;
                };
                /** @constant */
                effect: "excluded";
                /** @enum {string} */
                reason: "CUSTOMER_UNREACHABLE" | "CUSTOMER_EQUIPMENT" | "CUSTOMER_REQUEST" | "OTHER_OPERATOR" | "FORCE_MAJEURE" | "SERVICE_WAS_UP";
            } | {
                number: number;
                /** Format: date-time */
                fromAt: string;
                /** Format: date-time */
                toAt: string;
                evidence: string;
                approvedBy: string;
                /** Format: date-time */
                enteredAt: string;
                enteredBy: string;
                voided?: {
                    at: number;
                    by: string;
                    approvedBy: string;
                    reason: string;
                };
                /** @constant */
                effect: "outage";
                description: string;
            })[];
        };
        Operation: {
            id: string;
            /** @enum {string} */
            kind: "re-arm" | "drift" | "replay" | "republish" | "redrive" | "redeliver" | "import" | "export";
            mend?: boolean;
            subscriptionId?: string;
            /** Format: date-time */
            fromAt?: string;
            /** Format: date-time */
            toAt?: string;
            types?: string[];
            queue?: string;
            messageId?: string;
            discard?: boolean;
            /** @enum {string} */
            records?: "customers" | "circuits" | "contracts" | "departments";
            /** @enum {string} */
            format?: "csv" | "ndjson";
            sha256?: string;
            bytes?: number;
            validateOnly?: boolean;
            /** @enum {string} */
            headers?: "zh" | "en";
            reason?: string;
            perSecond: number;
            round: number;
            /** @enum {string} */
            status: "running" | "stopped" | "finished";
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: date-time */
            progressedAt: string;
            counts: {
                [key: string]: number;
            };
            position?: string;
            /** Format: date-time */
            stoppedAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            failure?: string;
        };
        OperationPage: {
            items: components["schemas"]["Operation"][];
            nextCursor?: string;
        };
        FindingPage: {
            items: {
                ticketId?: string;
                contractId?: string;
                levelChangeId?: string;
                customerId?: string;
                /** @enum {string} */
                kind: "missing" | "wrong" | "orphan";
                schedule: string;
                timer?: string;
                /** Format: date-time */
                dueAt?: string;
                /** Format: date-time */
                foundAt: string;
                mended: boolean;
            }[];
            nextCursor?: string;
        };
        DeadLetterQueueList: {
            items: {
                queue: string;
                messages: number;
                oldestSentAt?: string | null;
                remedies?: ("redrive" | "re-arm-or-replay" | "discard")[];
            }[];
        };
        DeadLetterList: {
            queue: string;
            messages: number;
            items: {
                messageId: string;
                /** @enum {string} */
                origin: "queue" | "rule" | "schedule" | "stream" | "invocation";
                /** Format: date-time */
                sentAt: string;
                receiveCount: number;
                reason?: string;
                about: {
                    [key: string]: string | number;
                };
                /** @enum {string} */
                remedy: "redrive" | "re-arm-or-replay" | "discard";
            }[];
        };
        Subscription: {
            id: string;
            version: number;
            client: string;
            url: string;
            eventTypes: string[];
            filters: {
                customerIds?: string[];
                circuitIds?: string[];
                regions?: string[];
                departmentIds?: string[];
                ticketTypes?: string[];
            };
            grants: {
                entities: string[];
                everywhere: boolean;
                regions: string[];
                departmentIds: string[];
            };
            description?: string;
            departmentId?: string;
            /** @enum {string} */
            status: "active" | "paused" | "disabled" | "deleted";
            /** Format: date-time */
            eventsFromAt: string;
            /** Format: date-time */
            chosenFromAt?: string;
            secretNumber: number;
            /** Format: date-time */
            formerSecretUntilAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            disabled?: {
                /** Format: date-time */
                disabledAt: string;
                /** @enum {string} */
                reason: "not-delivered-for-a-day" | "target-gone";
                deliveryId: string;
                /** Format: date-time */
                failingSinceAt?: string;
                httpStatus?: number;
                error?: string;
            };
        };
        SubscriptionWithSecret: {
            id: string;
            version: number;
            client: string;
            url: string;
            eventTypes: string[];
            filters: {
                customerIds?: string[];
                circuitIds?: string[];
                regions?: string[];
                departmentIds?: string[];
                ticketTypes?: string[];
            };
            grants: {
                entities: string[];
                everywhere: boolean;
                regions: string[];
                departmentIds: string[];
            };
            description?: string;
            departmentId?: string;
            /** @enum {string} */
            status: "active" | "paused" | "disabled" | "deleted";
            /** Format: date-time */
            eventsFromAt: string;
            /** Format: date-time */
            chosenFromAt?: string;
            secretNumber: number;
            /** Format: date-time */
            formerSecretUntilAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            disabled?: {
                /** Format: date-time */
                disabledAt: string;
                /** @enum {string} */
                reason: "not-delivered-for-a-day" | "target-gone";
                deliveryId: string;
                /** Format: date-time */
                failingSinceAt?: string;
                httpStatus?: number;
                error?: string;
            };
            secret: string;
        };
        SubscriptionList: {
            items: components["schemas"]["Subscription"][];
        };
        Delivery: {
            id: string;
            subscriptionId: string;
            type: string;
            eventId?: string;
            /** @enum {string} */
            entity?: "TICKET" | "CUSTOMER" | "CIRCUIT" | "CONTRACT" | "DEPARTMENT" | "POLICY" | "CALENDAR" | "SYSTEM" | "LEVEL_CHANGE" | "CAUSE" | "CUSTOMER_FILE" | "CUSTOMER_FILE_ACCESS" | "PLANNED_WORK" | "LEDGER" | "OVERCHARGES" | "STATEMENT" | "SETTLEMENT" | "OPERATION" | "SUBSCRIPTION";
            entityId?: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            /** Format: date-time */
            createdAt: string;
            correlationId: string;
            attemptCount: number;
            attempts: {
                /** Format: date-time */
                attemptedAt: string;
                milliseconds: number;
                httpStatus?: number;
                error?: string;
            }[];
            /** Format: date-time */
            nextAttemptAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            message: {
                type: string;
            } & {
                [key: string]: unknown;
            };
        };
        Redelivery: {
            id: string;
            subscriptionId: string;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            toAt: string;
            /** @enum {string} */
            status: "running" | "stopped" | "finished";
            round: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            progressedAt: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: date-time */
            stoppedAt?: string;
            failure?: string;
            itemsRead: number;
            eventsFound: number;
            recordsCalled: number;
        };
        DeliveryPage: {
            items: {
                id: string;
                subscriptionId: string;
                type: string;
                eventId?: string;
                /** @enum {string} */
                entity?: "TICKET" | "CUSTOMER" | "CIRCUIT" | "CONTRACT" | "DEPARTMENT" | "POLICY" | "CALENDAR" | "SYSTEM" | "LEVEL_CHANGE" | "CAUSE" | "CUSTOMER_FILE" | "CUSTOMER_FILE_ACCESS" | "PLANNED_WORK" | "LEDGER" | "OVERCHARGES" | "STATEMENT" | "SETTLEMENT" | "OPERATION" | "SUBSCRIPTION";
                entityId?: string;
                /** @enum {string} */
                status: "pending" | "delivered" | "failed";
                /** Format: date-time */
                createdAt: string;
                correlationId: string;
                attemptCount: number;
                attempts: {
                    /** Format: date-time */
                    attemptedAt: string;
                    milliseconds: number;
                    httpStatus?: number;
                    error?: string;
                }[];
                /** Format: date-time */
                nextAttemptAt?: string;
                /** Format: date-time */
                deliveredAt?: string;
            }[];
            nextCursor?: string;
        };
        FilePart: {
            sha256: string;
            part: number;
            bytes: number;
            /** Format: date-time */
            keptUntilAt: string;
        };
        Import: {
            id: string;
            /** @enum {string} */
            kind: "customers" | "circuits" | "contracts" | "departments";
            /** @enum {string} */
            format: "csv" | "ndjson";
            perSecond: number;
            round: number;
            /** @enum {string} */
            status: "running" | "stopped" | "finished";
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: date-time */
            progressedAt: string;
            /** Format: date-time */
            stoppedAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            sha256: string;
            bytes: number;
            validateOnly: boolean;
            rows?: number;
            rowsRead: number;
            created: number;
            updated: number;
            unchanged: number;
            failed: number;
            failure?: string;
        };
        RefusedRowPage: {
            items: {
                line: number;
                fromLine: number;
                toLine: number;
                field?: string;
                code: string;
                message: {
                    zh: string;
                    en: string;
                };
            }[];
            nextCursor?: string;
        };
        Export: {
            id: string;
            /** @enum {string} */
            kind: "customers" | "circuits" | "contracts" | "departments";
            /** @enum {string} */
            format: "csv" | "ndjson";
            perSecond: number;
            round: number;
            /** @enum {string} */
            status: "running" | "stopped" | "finished";
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: date-time */
            progressedAt: string;
            /** Format: date-time */
            stoppedAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** @enum {string} */
            headers: "zh" | "en";
            reason?: string;
            records: number;
            parts: number;
        };
        Deadline: {
            milestone: string;
            name: components["schemas"]["Bilingual"];
            advice?: components["schemas"]["Bilingual"];
            occurrence: number;
            rule: string;
            limit: components["schemas"]["Limit"];
            figure?: components["schemas"]["LimitCandidate"];
            /** Format: date-time */
            startedAt: string;
            startCause: string;
            dueAt: string | null;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "ended";
            /** Format: date-time */
            metAt?: string;
            /** Format: date-time */
            endedAt?: string;
            calendar: {
                id: string;
                version: number;
                provisional: boolean;
            };
            rungs: {
                percent: number;
                announcement: number;
                dueAt: string | null;
                /** Format: date-time */
                reachedAt?: string;
                superseded: boolean;
                tell: ("RESPONSIBLE" | "NETWORK_OPERATIONS" | "CUSTOMER_CENTRE" | "SUPPORT_CENTRE" | "MONITORING_CENTRE" | "NETWORK_MAINTENANCE" | "RESOURCE_CENTRE" | "INTERNATIONAL_CENTRE" | "PIPELINE_CENTRE" | "PROVINCIAL_NOC" | "MARKETING" | "COUNTY_BRANCH" | "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
                attention?: {
                    [key: string]: "UNIT_LEAD" | "SHIFT_LEAD" | "DEPARTMENT_HEAD" | "ACCOUNT_MANAGER";
                };
                /** @constant */
                hold?: true;
            }[];
            responsibleDepartmentId: string;
            concernedDepartmentIds?: string[];
            /** @constant */
            isReminder?: true;
        };
        Limit: {
            /** @constant */
            unit: "minutes";
            minutes: number;
        } | {
            /** @constant */
            unit: "workingDays";
            workingDays: number;
        };
        LimitCandidate: {
            limit: components["schemas"]["Limit"];
            source: string;
            /** @enum {string} */
            basis: "policy" | "contract" | "quality-class" | "service-tier" | "repair-table" | "provisioning-table" | "law";
            reference: string;
            occasion?: {
                outageOverMinutes?: number;
                /** @constant */
                missedLimit?: true;
                /** @constant */
                onRequest?: true;
            };
        };
        SetAsideLimit: {
            limit: components["schemas"]["Limit"];
            source: string;
            /** @enum {string} */
            basis: "policy" | "contract" | "quality-class" | "service-tier" | "repair-table" | "provisioning-table" | "law";
            reference: string;
            occasion?: {
                outageOverMinutes?: number;
                /** @constant */
                missedLimit?: true;
                /** @constant */
                onRequest?: true;
            };
            /** Format: date-time */
            untilAt?: string;
        };
        ReachedRung: {
            milestone: string;
            occurrence: number;
            percent: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            reachedAt: string;
            announcement?: number;
            responsibleDepartmentId?: string;
            actingDepartmentId?: string;
            quietFor?: ("RESPONSIBLE" | "NETWORK_OPERATIONS" | "CUSTOMER_CENTRE" | "SUPPORT_CENTRE" | "MONITORING_CENTRE" | "NETWORK_MAINTENANCE" | "RESOURCE_CENTRE" | "INTERNATIONAL_CENTRE" | "PIPELINE_CENTRE" | "PROVINCIAL_NOC" | "MARKETING" | "COUNTY_BRANCH" | "GENERAL_OFFICE" | "FINANCE" | "CONTRACT_ADMINISTRATION")[];
            confirmations?: {
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                confirmedAt: string;
            }[];
            /** Format: date-time */
            withdrawnAt?: string;
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /**
             * @description The same in every language; more may come.
             * @enum {string}
             */
            code: "amended-meanwhile" | "beyond-calendar" | "body-too-large" | "circuit-already-contracted" | "concurrent-update" | "file-incomplete" | "grade-not-locally-ratable" | "idempotency-key-reused" | "illegal-transition" | "insufficient-scope" | "internal-error" | "invalid-request" | "malformed-header" | "malformed-json" | "method-not-allowed" | "no-owner-department" | "not-an-access-token" | "not-found" | "outside-grants" | "precondition-failed" | "precondition-required" | "resource-full" | "rule-broken" | "too-many-requests" | "unavailable" | "unknown-route" | "unsupported-media-type";
            detail: string;
            errors: components["schemas"]["FieldProblem"][];
            correlationId: string;
        };
        FieldProblem: {
            /** @description Where it stands: `lines[0].circuitId`, or the name of a header. */
            field: string;
            /**
             * @description Which rule it breaks; more may come.
             * @enum {string}
             */
            code: "already-contracted" | "already-filed" | "already-renewed" | "amended-meanwhile" | "another-department-asked" | "before-earliest" | "belongs-to-another-customer" | "below-legal-floor" | "beyond-last-date" | "beyond-legal-floor" | "beyond-stated-capability" | "breach-missing" | "changed-since" | "changes-nothing" | "column-missing" | "commitment-does-not-fit-grade" | "copy-not-filed" | "differs-from-draft" | "differs-from-first-row" | "duplicate" | "end-before-start" | "equipment-not-capable" | "far-end-unknown" | "figure-not-editable" | "given-before" | "grade-not-for-product" | "grade-not-for-scope" | "grade-unchanged" | "ids-not-ascending" | "in-the-future" | "in-the-past" | "indicators-required" | "invalid-format" | "invalid-text" | "invalid-type" | "invalid-value" | "leaves-gap" | "lent" | "line-missing" | "malformed-row" | "milder-than-catalogue" | "more-than-owed" | "no-department-in-charge" | "no-longer-possible" | "no-such-date" | "not-allowed-here" | "not-approved" | "not-for-this-grade" | "not-granted" | "not-handed-over" | "not-in-force" | "not-in-order" | "not-offered-here" | "not-requested" | "not-served" | "not-subscribable" | "not-under-contract" | "not-under-repair" | "not-yet" | "other-circuit" | "other-content" | "out-of-order" | "out-of-term" | "outside-contract-term" | "part-missing" | "priced-line-required" | "rating-required" | "recovery-not-confirmed" | "required" | "resources-missing" | "same-department" | "segment-mandatory" | "served-by-another-calendar" | "shorter-than-before" | "span-too-long" | "still-running" | "template-commitment" | "template-term" | "too-big" | "too-deep" | "too-few" | "too-long" | "too-many" | "too-old" | "too-short" | "too-small" | "unanswered" | "unknown-column" | "unknown-field" | "unknown-reference" | "unknown-time-zone" | "unmatched-quotes" | "unreadable-file" | "voided" | "withdrawn" | "wrong-department-role" | "wrong-kind";
            /** @description For people, by `Accept-Language`. */
            message: string;
            /** @description The figures of the message. */
            details?: {
                [key: string]: unknown;
            };
        };
        GatewayMessage: {
            message?: string;
        };
    };
    responses: {
        /** @description It cannot be read: no JSON, or a malformed header. */
        Refused400: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No access token, or one that is not valid. */
        Refused401: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The token does not hold a scope of the route, or the decision takes higher authority. */
        Refused403: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description It does not exist, or is not for the caller to see. */
        Refused404: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not fit the state of what it changes. */
        Refused409: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody else was quicker. */
        Refused412: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        Refused413: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. */
        Refused415: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It breaks the schema or a rule; `errors` names each field. */
        Refused422: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has to say in `If-Match` which version it replaces. */
        Refused428: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: of the client, or of all together. */
        Refused429: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description A fault of ours; nothing was written. */
        Refused500: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available for a moment. A change may be sent again with the same `Idempotency-Key` or `If-Match`. */
        Refused503: {
            headers: {
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: {
        /** @description How many at most on a page. */
        Limit: number;
        /** @description The `nextCursor` that the page before of the same list ended with. */
        Cursor: string;
        /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
        IdempotencyKey: string;
        /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
        IfMatch: string;
        /** @description Language of titles and messages. */
        AcceptLanguage: string;
        /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
        CorrelationId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version, in quotes. */
        ETag: string;
        /** @description Path of what was created. */
        Location: string;
        /** @description `true` on an answer that was given before. */
        IdempotentReplay: "true";
        /** @description The id of the exchange. */
        CorrelationId: string;
        /** @description Requests that remain to the client in this window, and seconds until the next. */
        RateLimit: string;
        /** @description Requests that the client may make, and the seconds of a window. */
        RateLimitPolicy: string;
        /** @description Seconds after which to try again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type OpenTicketRequest = components['schemas']['OpenTicketRequest'];
export type DispatchTicketRequest = components['schemas']['DispatchTicketRequest'];
export type AcceptTicketRequest = components['schemas']['AcceptTicketRequest'];
export type GiveFeedbackRequest = components['schemas']['GiveFeedbackRequest'];
export type SuspendTicketRequest = components['schemas']['SuspendTicketRequest'];
export type ResumeTicketRequest = components['schemas']['ResumeTicketRequest'];
export type EnterSuspensionRequest = components['schemas']['EnterSuspensionRequest'];
export type CorrectSuspensionRequest = components['schemas']['CorrectSuspensionRequest'];
export type VoidSuspensionRequest = components['schemas']['VoidSuspensionRequest'];
export type ResolveTicketRequest = components['schemas']['ResolveTicketRequest'];
export type ConfirmRecoveryRequest = components['schemas']['ConfirmRecoveryRequest'];
export type MakeAppointmentRequest = components['schemas']['MakeAppointmentRequest'];
export type StartInstallationRequest = components['schemas']['StartInstallationRequest'];
export type InvestigateTicketRequest = components['schemas']['InvestigateTicketRequest'];
export type CloseTicketRequest = components['schemas']['CloseTicketRequest'];
export type ReopenTicketRequest = components['schemas']['ReopenTicketRequest'];
export type CallBackRequest = components['schemas']['CallBackRequest'];
export type RequestFaultReportRequest = components['schemas']['RequestFaultReportRequest'];
export type DraftFaultReportRequest = components['schemas']['DraftFaultReportRequest'];
export type ReviewFaultReportRequest = components['schemas']['ReviewFaultReportRequest'];
export type SubmitFaultReportRequest = components['schemas']['SubmitFaultReportRequest'];
export type TransferTicketRequest = components['schemas']['TransferTicketRequest'];
export type LinkCauseRequest = components['schemas']['LinkCauseRequest'];
export type RegradeTicketRequest = components['schemas']['RegradeTicketRequest'];
export type CancelTicketRequest = components['schemas']['CancelTicketRequest'];
export type RejectTicketRequest = components['schemas']['RejectTicketRequest'];
export type PutCustomerRequest = components['schemas']['PutCustomerRequest'];
export type PutAccountManagerRequest = components['schemas']['PutAccountManagerRequest'];
export type PutContactsRequest = components['schemas']['PutContactsRequest'];
export type TakeInventoryRequest = components['schemas']['TakeInventoryRequest'];
export type RecordVisitRequest = components['schemas']['RecordVisitRequest'];
export type AnswerOpinionRequest = components['schemas']['AnswerOpinionRequest'];
export type RecordSurveyRequest = components['schemas']['RecordSurveyRequest'];
export type PutCircuitRequest = components['schemas']['PutCircuitRequest'];
export type PutDepartmentRequest = components['schemas']['PutDepartmentRequest'];
export type PutCalendarRequest = components['schemas']['PutCalendarRequest'];
export type DraftContractRequest = components['schemas']['DraftContractRequest'];
export type RedraftContractRequest = components['schemas']['RedraftContractRequest'];
export type RequestConfirmationsRequest = components['schemas']['RequestConfirmationsRequest'];
export type AnswerConfirmationRequest = components['schemas']['AnswerConfirmationRequest'];
export type WithdrawConfirmationRequest = components['schemas']['WithdrawConfirmationRequest'];
export type DecidePriceRequest = components['schemas']['DecidePriceRequest'];
export type SignContractRequest = components['schemas']['SignContractRequest'];
export type DraftAmendmentRequest = components['schemas']['DraftAmendmentRequest'];
export type RenewContractRequest = components['schemas']['RenewContractRequest'];
export type FileCopyRequest = components['schemas']['FileCopyRequest'];
export type CorrectCopyRequest = components['schemas']['CorrectCopyRequest'];
export type VoidCopyRequest = components['schemas']['VoidCopyRequest'];
export type RequestLoanRequest = components['schemas']['RequestLoanRequest'];
export type ConsentToLoanRequest = components['schemas']['ConsentToLoanRequest'];
export type RefuseLoanRequest = components['schemas']['RefuseLoanRequest'];
export type ReturnLoanRequest = components['schemas']['ReturnLoanRequest'];
export type EndContractRequest = components['schemas']['EndContractRequest'];
export type AcknowledgeLevelsRequest = components['schemas']['AcknowledgeLevelsRequest'];
export type EnterLevelsByHandRequest = components['schemas']['EnterLevelsByHandRequest'];
export type PutSystemRequest = components['schemas']['PutSystemRequest'];
export type ReconcileLevelsRequest = components['schemas']['ReconcileLevelsRequest'];
export type PutPlannedWorkRequest = components['schemas']['PutPlannedWorkRequest'];
export type AnnounceWorkRequest = components['schemas']['AnnounceWorkRequest'];
export type ConsentToWorkRequest = components['schemas']['ConsentToWorkRequest'];
export type CompleteWorkRequest = components['schemas']['CompleteWorkRequest'];
export type CancelWorkRequest = components['schemas']['CancelWorkRequest'];
export type EnterCorrectionRequest = components['schemas']['EnterCorrectionRequest'];
export type VoidCorrectionRequest = components['schemas']['VoidCorrectionRequest'];
export type RecordOverchargeRequest = components['schemas']['RecordOverchargeRequest'];
export type AgreePaymentRequest = components['schemas']['AgreePaymentRequest'];
export type ConfirmStatementRequest = components['schemas']['ConfirmStatementRequest'];
export type DisputeStatementRequest = components['schemas']['DisputeStatementRequest'];
export type AnswerDisputeRequest = components['schemas']['AnswerDisputeRequest'];
export type SettleStatementRequest = components['schemas']['SettleStatementRequest'];
export type StartOperationRequest = components['schemas']['StartOperationRequest'];
export type StartImportRequest = components['schemas']['StartImportRequest'];
export type StartExportRequest = components['schemas']['StartExportRequest'];
export type EditPolicyRequest = components['schemas']['EditPolicyRequest'];
export type CreateSubscriptionRequest = components['schemas']['CreateSubscriptionRequest'];
export type PutSubscriptionRequest = components['schemas']['PutSubscriptionRequest'];
export type StartRedeliveryRequest = components['schemas']['StartRedeliveryRequest'];
export type Ticket = components['schemas']['Ticket'];
export type TicketPage = components['schemas']['TicketPage'];
export type TicketClock = components['schemas']['TicketClock'];
export type TicketTimeShares = components['schemas']['TicketTimeShares'];
export type EventPage = components['schemas']['EventPage'];
export type Cause = components['schemas']['Cause'];
export type PendingDeadlinePage = components['schemas']['PendingDeadlinePage'];
export type Customer = components['schemas']['Customer'];
export type Circuit = components['schemas']['Circuit'];
export type Department = components['schemas']['Department'];
export type DepartmentPage = components['schemas']['DepartmentPage'];
export type DepartmentWebhookSecret = components['schemas']['DepartmentWebhookSecret'];
export type ChannelTrials = components['schemas']['ChannelTrials'];
export type NoticePage = components['schemas']['NoticePage'];
export type AccountManager = components['schemas']['AccountManager'];
export type Inventory = components['schemas']['Inventory'];
export type Contacts = components['schemas']['Contacts'];
export type CustomerFile = components['schemas']['CustomerFile'];
export type FileAccessPage = components['schemas']['FileAccessPage'];
export type Visit = components['schemas']['Visit'];
export type Visits = components['schemas']['Visits'];
export type SatisfactionSurvey = components['schemas']['SatisfactionSurvey'];
export type Satisfaction = components['schemas']['Satisfaction'];
export type Calendar = components['schemas']['Calendar'];
export type CalendarVersion = components['schemas']['CalendarVersion'];
export type CalendarPage = components['schemas']['CalendarPage'];
export type Replan = components['schemas']['Replan'];
export type PolicyVersion = components['schemas']['PolicyVersion'];
export type Policy = components['schemas']['Policy'];
export type PolicyPage = components['schemas']['PolicyPage'];
export type LevelChange = components['schemas']['LevelChange'];
export type LevelChangePage = components['schemas']['LevelChangePage'];
export type CircuitLevels = components['schemas']['CircuitLevels'];
export type System = components['schemas']['System'];
export type SystemWebhookSecret = components['schemas']['SystemWebhookSecret'];
export type Reconciliation = components['schemas']['Reconciliation'];
export type MismatchPage = components['schemas']['MismatchPage'];
export type Statement = components['schemas']['Statement'];
export type StatementPage = components['schemas']['StatementPage'];
export type Overcharges = components['schemas']['Overcharges'];
export type Settlement = components['schemas']['Settlement'];
export type PlannedWork = components['schemas']['PlannedWork'];
export type Contract = components['schemas']['Contract'];
export type ContractInFull = components['schemas']['ContractInFull'];
export type ContractPage = components['schemas']['ContractPage'];
export type Gate = components['schemas']['Gate'];
export type ContractTemplates = components['schemas']['ContractTemplates'];
export type Loans = components['schemas']['Loans'];
export type CircuitAvailability = components['schemas']['CircuitAvailability'];
export type ContractAvailability = components['schemas']['ContractAvailability'];
export type CustomerAvailability = components['schemas']['CustomerAvailability'];
export type LedgerCorrections = components['schemas']['LedgerCorrections'];
export type Operation = components['schemas']['Operation'];
export type OperationPage = components['schemas']['OperationPage'];
export type FindingPage = components['schemas']['FindingPage'];
export type DeadLetterQueueList = components['schemas']['DeadLetterQueueList'];
export type DeadLetterList = components['schemas']['DeadLetterList'];
export type Subscription = components['schemas']['Subscription'];
export type SubscriptionWithSecret = components['schemas']['SubscriptionWithSecret'];
export type SubscriptionList = components['schemas']['SubscriptionList'];
export type Delivery = components['schemas']['Delivery'];
export type Redelivery = components['schemas']['Redelivery'];
export type DeliveryPage = components['schemas']['DeliveryPage'];
export type FilePart = components['schemas']['FilePart'];
export type Import = components['schemas']['Import'];
export type RefusedRowPage = components['schemas']['RefusedRowPage'];
export type Export = components['schemas']['Export'];
export type Deadline = components['schemas']['Deadline'];
export type Limit = components['schemas']['Limit'];
export type LimitCandidate = components['schemas']['LimitCandidate'];
export type SetAsideLimit = components['schemas']['SetAsideLimit'];
export type ReachedRung = components['schemas']['ReachedRung'];
export type Bilingual = components['schemas']['Bilingual'];
export type Problem = components['schemas']['Problem'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type GatewayMessage = components['schemas']['GatewayMessage'];
export type ResponseRefused400 = components['responses']['Refused400'];
export type ResponseRefused401 = components['responses']['Refused401'];
export type ResponseRefused403 = components['responses']['Refused403'];
export type ResponseRefused404 = components['responses']['Refused404'];
export type ResponseRefused409 = components['responses']['Refused409'];
export type ResponseRefused412 = components['responses']['Refused412'];
export type ResponseRefused413 = components['responses']['Refused413'];
export type ResponseRefused415 = components['responses']['Refused415'];
export type ResponseRefused422 = components['responses']['Refused422'];
export type ResponseRefused428 = components['responses']['Refused428'];
export type ResponseRefused429 = components['responses']['Refused429'];
export type ResponseRefused500 = components['responses']['Refused500'];
export type ResponseRefused503 = components['responses']['Refused503'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterAcceptLanguage = components['parameters']['AcceptLanguage'];
export type ParameterCorrelationId = components['parameters']['CorrelationId'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderIdempotentReplay = components['headers']['IdempotentReplay'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OpenTicketRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicketClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketClock"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getTimeShares: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTimeShares"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listTicketEvents: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    dispatchTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DispatchTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    acceptTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveFeedbackRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    suspendTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resumeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResumeTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    enterSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterSuspensionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    correctSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
                suspensionNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectSuspensionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    voidSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
                suspensionNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidSuspensionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resolveTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    confirmRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmRecoveryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    makeAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAppointmentRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startInstallation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartInstallationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    investigateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigateTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reopenTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    callBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CallBackRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    requestFaultReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RequestFaultReportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    draftFaultReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFaultReportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reviewFaultReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReviewFaultReportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    submitFaultReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitFaultReportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    transferTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    linkCause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCauseRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    regradeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegradeTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    cancelTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    rejectTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectTicketRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDeadlines: {
        parameters: {
            query: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
                /** @description An instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B). */
                before: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDeadlinePage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                causeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cause"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCustomerTickets: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCustomerContracts: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getAccountManager: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountManager"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putAccountManager: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAccountManagerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountManager"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountManager"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutContactsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    takeInventory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInventoryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventory"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listVisits: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visits"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisitRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerOpinion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
                visitNumber: string;
                followUpNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerOpinionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    recordSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSurveyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionSurvey"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionSurvey"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getSatisfaction: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Satisfaction"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getFile: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFile"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listFileAccesses: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAccessPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCircuit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circuit"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putCircuit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutCircuitRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circuit"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circuit"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCircuitTickets: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
                /** @description A month YYYY-MM, e.g. 2026-01. */
                month?: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDepartments: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutDepartmentRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDepartmentQueue: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    testNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTrials"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentWebhookSecret"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCalendars: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutCalendarRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getReplan: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                calendarId: string;
                calendarVersion: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replan"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCalendarVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                calendarId: string;
                calendarVersion: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersion"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listEndingContracts: {
        parameters: {
            query: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
                /** @description A date YYYY-MM-DD, e.g. 2026-01-31. */
                endingBefore: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    draftContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContractRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractInFull"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    redraftContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedraftContractRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listContractEvents: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    requestConfirmations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RequestConfirmationsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                confirmationNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                confirmationNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    decidePrice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePriceRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getGate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gate"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listContractTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTemplates"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    signContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    draftAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAmendmentRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    renewContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewContractRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    fileCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCopyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    correctCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                copyNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectCopyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    voidCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                copyNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidCopyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listLoans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Loans"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    requestLoan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestLoanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    consentToLoan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                loanNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentToLoanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    refuseLoan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                loanNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseLoanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    returnLoan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                loanNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnLoanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    endContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndContractRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCircuitLevels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircuitLevels"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listLevelTasks: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelChangePage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getLevelChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                levelChangeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelChange"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listLevelChangeEvents: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                levelChangeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    acknowledgeLevels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                levelChangeId: string;
                receiver: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcknowledgeLevelsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelChange"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    enterLevelsByHand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                levelChangeId: string;
                receiver: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterLevelsByHandRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelChange"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putSystem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PutSystemRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getSystemSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemWebhookSecret"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reconcileLevels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileLevelsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listMismatches: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MismatchPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getPlannedWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putPlannedWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPlannedWorkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    announceWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceWorkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    consentToWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentToWorkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    completeWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteWorkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    cancelWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                workId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelWorkRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWork"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCircuitAvailability: {
        parameters: {
            query: {
                /** @description A month YYYY-MM, e.g. 2026-01. */
                month: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircuitAvailability"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getContractAvailability: {
        parameters: {
            query: {
                /** @description A month YYYY-MM, e.g. 2026-01. */
                month: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractAvailability"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getCustomerAvailability: {
        parameters: {
            query: {
                /** @description A month YYYY-MM, e.g. 2026-01. */
                month: string;
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAvailability"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCorrections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCorrections"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    enterCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EnterCorrectionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCorrections"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    voidCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                circuitId: string;
                correctionNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidCorrectionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCorrections"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    recordOvercharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOverchargeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overcharges"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    agreePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreePaymentRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    confirmStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmStatementRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    disputeStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeStatementRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDisputeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    settleStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                contractId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleStatementRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartOperationRequest"];
            };
        };
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    stopOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDeadLetterQueues: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterQueueList"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterList"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putFilePart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                sha256: string;
                partNumber: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePart"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartImportRequest"];
            };
        };
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listRefusedRows: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRowPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartExportRequest"];
            };
        };
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getExportPart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                exportId: string;
                partNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    editPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPolicyRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersion"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                editable?: "true" | "false";
                under?: string;
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                policyVersion: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same path and body gets the first answer again, with another path or body 422. Kept for ever, for each calling system by itself. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscriptionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Idempotent-Replay": components["headers"]["IdempotentReplay"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    putSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSubscriptionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing more to say. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    pauseSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resumeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    testSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    startRedelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRedeliveryRequest"];
            };
        };
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redelivery"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getRedelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
                redeliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redelivery"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many at most on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` that the page before of the same list ended with. */
                cursor?: components["parameters"]["Cursor"];
                status?: "pending" | "delivered" | "failed";
            };
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: 412 where somebody else was quicker. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Language of titles and messages. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The caller’s own id of the exchange: it stands in the logs, the events and the notices that follow. */
                "X-Correlation-Id"?: components["parameters"]["CorrelationId"];
            };
            path: {
                subscriptionId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun: what came of it can be asked for. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
}

/** Paths whose POST creates something each time, unless it has an Idempotency-Key. */
export const creating: ReadonlySet<string> = new Set([
    "/tickets",
    "/contracts",
    "/contracts/{contractId}/amendments",
    "/contracts/{contractId}/renew",
    "/policies",
    "/subscriptions",
]);
