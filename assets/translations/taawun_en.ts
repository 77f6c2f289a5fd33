<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Activities</name>
        <message numerus="yes">
            <source>Comparing %n scenario(s)</source>
            <translation>
                <numerusform>Comparing %n scenario</numerusform>
                <numerusform>Comparing %n scenarios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>about %n second left</numerusform>
                <numerusform>about %n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message numerus="yes">
            <source> (%n level(s) changed)</source>
            <translation>
                <numerusform> (%n level changed)</numerusform>
                <numerusform> (%n levels changed)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsoleObserving</name>
        <message numerus="yes">
            <source>%n task(s) that nobody has rated yet</source>
            <translation>
                <numerusform>%n task that nobody has rated yet</numerusform>
                <numerusform>%n tasks that nobody has rated yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsoleRulings</name>
        <message numerus="yes">
            <source>%n consequence(s) of turn {number} wait for a ruling</source>
            <translation>
                <numerusform>%n consequence of turn {number} wait for a ruling</numerusform>
                <numerusform>%n consequences of turn {number} wait for a ruling</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsoleSeats</name>
        <message numerus="yes">
            <source>Still to decide: %n seat(s)</source>
            <translation>
                <numerusform>Still to decide: %n seat</numerusform>
                <numerusform>Still to decide: %n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decision(s)</source>
            <translation>
                <numerusform>%n decision</numerusform>
                <numerusform>%n decisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsoleStart</name>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inject(s)</source>
            <translation>
                <numerusform>%n inject</numerusform>
                <numerusform>%n injects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) of talk</source>
            <translation>
                <numerusform>%n minute of talk</numerusform>
                <numerusform>%n minutes of talk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Count</name>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s)</source>
            <translation>
                <numerusform>%n cell</numerusform>
                <numerusform>%n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed border(s)</source>
            <translation>
                <numerusform>%n closed border</numerusform>
                <numerusform>%n closed borders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s) on the way</source>
            <translation>
                <numerusform>%n lead on the way</numerusform>
                <numerusform>%n leads on the way</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n joint operation(s)</source>
            <translation>
                <numerusform>%n joint operation</numerusform>
                <numerusform>%n joint operations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tie(s) of cooperation</source>
            <translation>
                <numerusform>%n tie of cooperation</numerusform>
                <numerusform>%n ties of cooperation</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DesignPage</name>
        <message numerus="yes">
            <source>%n mistake(s)</source>
            <translation>
                <numerusform>%n mistake</numerusform>
                <numerusform>%n mistakes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferencesModel</name>
        <message numerus="yes">
            <source>{meaning}.
From %n pair(s) of worlds with the same luck.</source>
            <translation>
                <numerusform>{meaning}.
From %n pair of worlds with the same luck.</numerusform>
                <numerusform>{meaning}.
From %n pairs of worlds with the same luck.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message numerus="yes">
            <source>Revert %n value(s)</source>
            <translation>
                <numerusform>Revert %n value</numerusform>
                <numerusform>Revert %n values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Set %n value(s) to {value}</source>
            <translation>
                <numerusform>Set %n value to {value}</numerusform>
                <numerusform>Set %n values to {value}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Set %n value(s)</source>
            <translation>
                <numerusform>Set %n value</numerusform>
                <numerusform>Set %n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventSpeaker</name>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suspect(s)</source>
            <translation>
                <numerusform>%n suspect</numerusform>
                <numerusform>%n suspects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n arrest(s)</source>
            <translation>
                <numerusform>%n arrest</numerusform>
                <numerusform>%n arrests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExchangePanel</name>
        <message numerus="yes">
            <source>%n cell(s) cannot be understood; nothing was taken.</source>
            <translation>
                <numerusform>%n cell cannot be understood; nothing was taken.</numerusform>
                <numerusform>%n cells cannot be understood; nothing was taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message numerus="yes">
            <source>%n row(s) copied, ready to paste into cells.</source>
            <translation>
                <numerusform>%n row copied, ready to paste into cells.</numerusform>
                <numerusform>%n rows copied, ready to paste into cells.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FanSubtitle</name>
        <message numerus="yes">
            <source>Median, 50 % and 90 % bands of %n world(s)</source>
            <translation>
                <numerusform>Median, 50 % and 90 % bands of %n world</numerusform>
                <numerusform>Median, 50 % and 90 % bands of %n worlds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mean, 50 % and 95 % intervals over %n pair(s)</source>
            <translation>
                <numerusform>Mean, 50 % and 95 % intervals over %n pair</numerusform>
                <numerusform>Mean, 50 % and 95 % intervals over %n pairs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FeedPanel</name>
        <message numerus="yes">
            <source>%n event(s) so far</source>
            <translation>
                <numerusform>%n event so far</numerusform>
                <numerusform>%n events so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) to come</source>
            <translation>
                <numerusform>%n event to come</numerusform>
                <numerusform>%n events to come</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingSpeaker</name>
        <message numerus="yes">
            <source>%n more world(s)</source>
            <translation>
                <numerusform>%n more world</numerusform>
                <numerusform>%n more worlds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message numerus="yes">
            <source>%n thing(s) to look at again; Enter leads there.</source>
            <translation>
                <numerusform>%n thing to look at again; Enter leads there.</numerusform>
                <numerusform>%n things to look at again; Enter leads there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Rehearse in %n world(s)</source>
            <translation>
                <numerusform>Rehearse in %n world</numerusform>
                <numerusform>Rehearse in %n worlds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n world(s) were played to the end.</source>
            <translation>
                <numerusform>%n world were played to the end.</numerusform>
                <numerusform>%n worlds were played to the end.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message numerus="yes">
            <source>Compare with %n variant(s)</source>
            <translation>
                <numerusform>Compare with %n variant</numerusform>
                <numerusform>Compare with %n variants</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LifePanel</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MatrixPanel</name>
        <message numerus="yes">
            <source>%n value(s) changed.</source>
            <translation>
                <numerusform>%n value changed.</numerusform>
                <numerusform>%n values changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) selected</source>
            <translation>
                <numerusform>%n pair selected</numerusform>
                <numerusform>%n pairs selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MistakesPanel</name>
        <message numerus="yes">
            <source>%n mistake(s) in {file}</source>
            <translation>
                <numerusform>%n mistake in {file}</numerusform>
                <numerusform>%n mistakes in {file}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message numerus="yes">
            <source>… and %n more line(s): copy this notice to read it</source>
            <translation>
                <numerusform>… and %n more line: copy this notice to read it</numerusform>
                <numerusform>… and %n more lines: copy this notice to read it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more notice(s)</source>
            <translation>
                <numerusform>%n more notice</numerusform>
                <numerusform>%n more notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanExchange</name>
        <message numerus="yes">
            <source>Take %n inject(s) from a spreadsheet</source>
            <translation>
                <numerusform>Take %n inject from a spreadsheet</numerusform>
                <numerusform>Take %n injects from a spreadsheet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanningBench</name>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inject(s)</source>
            <translation>
                <numerusform>%n inject</numerusform>
                <numerusform>%n injects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) of talk</source>
            <translation>
                <numerusform>%n minute of talk</numerusform>
                <numerusform>%n minutes of talk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunPanel</name>
        <message numerus="yes">
            <source>Run %n world(s)</source>
            <translation>
                <numerusform>Run %n world</numerusform>
                <numerusform>Run %n worlds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n world(s) of each scenario in view.</source>
            <translation>
                <numerusform>%n world of each scenario in view.</numerusform>
                <numerusform>%n worlds of each scenario in view.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n world(s) failed.</source>
            <translation>
                <numerusform>%n world failed.</numerusform>
                <numerusform>%n worlds failed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>about %n second left</numerusform>
                <numerusform>about %n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SayingBar</name>
        <message numerus="yes">
            <source>Run about %n more world(s)</source>
            <translation>
                <numerusform>Run about %n more world</numerusform>
                <numerusform>Run about %n more worlds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScenarioCard</name>
        <message numerus="yes">
            <source>%n value(s) changed from the start</source>
            <translation>
                <numerusform>%n value changed from the start</numerusform>
                <numerusform>%n values changed from the start</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dated event(s)</source>
            <translation>
                <numerusform>%n dated event</numerusform>
                <numerusform>%n dated events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpreadSubtitle</name>
        <message numerus="yes">
            <source>A dot a world (%n world(s)), their density, and the mean with its 95 % interval</source>
            <translation>
                <numerusform>A dot a world (%n world), their density, and the mean with its 95 % interval</numerusform>
                <numerusform>A dot a world (%n worlds), their density, and the mean with its 95 % interval</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A dot a pair of worlds with the same luck (%n pair(s)), and the mean difference with its 95 % interval</source>
            <translation>
                <numerusform>A dot a pair of worlds with the same luck (%n pair), and the mean difference with its 95 % interval</numerusform>
                <numerusform>A dot a pair of worlds with the same luck (%n pairs), and the mean difference with its 95 % interval</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Stamp</name>
        <message numerus="yes">
            <source>{outcome} since the start in %n world(s): {middle} at the end, {low} to {high} in nine of ten</source>
            <translation>
                <numerusform>{outcome} since the start in %n world: {middle} at the end, {low} to {high} in nine of ten</numerusform>
                <numerusform>{outcome} since the start in %n worlds: {middle} at the end, {low} to {high} in nine of ten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SwitchesPanel</name>
        <message numerus="yes">
            <source>%n mechanism(s) switched off.</source>
            <translation>
                <numerusform>%n mechanism switched off.</numerusform>
                <numerusform>%n mechanisms switched off.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeDeeds</name>
        <message numerus="yes">
            <source>%n consequence(s) wait for a ruling.</source>
            <translation>
                <numerusform>%n consequence wait for a ruling.</numerusform>
                <numerusform>%n consequences wait for a ruling.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message numerus="yes">
            <source>%n mistake(s)</source>
            <translation>
                <numerusform>%n mistake</numerusform>
                <numerusform>%n mistakes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message numerus="yes">
            <source>%n day(s) a second</source>
            <translation>
                <numerusform>%n day a second</numerusform>
                <numerusform>%n days a second</numerusform>
            </translation>
        </message>
    </context>
</TS>