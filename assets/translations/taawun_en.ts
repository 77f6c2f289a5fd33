<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>FanSubtitle</name>
        <message numerus="yes">
            <source>Median of %n world(s), with bands of 50 % and 90 % of them</source>
            <translation>
                <numerusform>Median of %n world, with bands of 50 % and 90 % of them</numerusform>
                <numerusform>Median of %n worlds, with bands of 50 % and 90 % of them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mean of %n pair(s) of worlds, with its 50 % and 95 % intervals</source>
            <translation>
                <numerusform>Mean of %n pair of worlds, with its 50 % and 95 % intervals</numerusform>
                <numerusform>Mean of %n pairs of worlds, with its 50 % and 95 % intervals</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MatrixPanel</name>
        <message numerus="yes">
            <source>%n pair(s) changed.</source>
            <translation>
                <numerusform>%n pair changed.</numerusform>
                <numerusform>%n pairs changed.</numerusform>
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
</TS>